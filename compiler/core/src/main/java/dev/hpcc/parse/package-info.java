/** Text to syntax tree. The only package that knows ANTLR. */
@NullMarked
package dev.hpcc.parse;

import org.jspecify.annotations.NullMarked;
