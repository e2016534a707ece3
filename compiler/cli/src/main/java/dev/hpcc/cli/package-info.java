/** The commands: the only package that touches the disk and the terminal. */
@NullMarked
package dev.hpcc.cli;

import org.jspecify.annotations.NullMarked;
