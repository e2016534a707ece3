/** Tests of the compiler as a whole. */
@NullMarked
package dev.hpcc.compile;

import org.jspecify.annotations.NullMarked;
