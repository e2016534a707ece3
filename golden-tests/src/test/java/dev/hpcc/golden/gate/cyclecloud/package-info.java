/** The gate of CycleCloud templates, their parameter files and projects. */
@NullMarked
package dev.hpcc.golden.gate.cyclecloud;

import org.jspecify.annotations.NullMarked;
