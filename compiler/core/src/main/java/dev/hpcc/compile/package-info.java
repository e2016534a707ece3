/** The whole way from text to artifacts. */
@NullMarked
package dev.hpcc.compile;

import org.jspecify.annotations.NullMarked;
