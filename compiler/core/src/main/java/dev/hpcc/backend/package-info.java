/** The seam between the compiler and its backends, and the plan that every reader shares. */
@NullMarked
package dev.hpcc.backend;

import org.jspecify.annotations.NullMarked;
