/** Tests of the command line. */
@NullMarked
package dev.hpcc.cli;

import org.jspecify.annotations.NullMarked;
