/** The golden runner: cases on disk, compiled and compared byte by byte. */
@NullMarked
package dev.hpcc.golden.runner;

import org.jspecify.annotations.NullMarked;
