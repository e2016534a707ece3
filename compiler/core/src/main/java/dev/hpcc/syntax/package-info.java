/** The syntax tree: what was written, where, before it is checked. */
@NullMarked
package dev.hpcc.syntax;

import org.jspecify.annotations.NullMarked;
