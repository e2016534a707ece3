/** Syntax tree to neutral model: names, expressions, merging, one cluster per target. */
@NullMarked
package dev.hpcc.resolve;

import org.jspecify.annotations.NullMarked;
