/** Checks that need the whole neutral model. */
@NullMarked
package dev.hpcc.check;

import org.jspecify.annotations.NullMarked;
