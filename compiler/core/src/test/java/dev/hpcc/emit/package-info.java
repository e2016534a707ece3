/** Tests of the writers. */
@NullMarked
package dev.hpcc.emit;

import org.jspecify.annotations.NullMarked;
