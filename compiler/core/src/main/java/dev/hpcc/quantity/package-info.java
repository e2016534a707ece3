/** Exact numbers, units, dimensions, addresses: values before they have a meaning. */
@NullMarked
package dev.hpcc.quantity;

import org.jspecify.annotations.NullMarked;
