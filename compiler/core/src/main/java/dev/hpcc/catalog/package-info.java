/** What the clouds offer, with prices, sources and dates; and the choice of machines from it. */
@NullMarked
package dev.hpcc.catalog;

import org.jspecify.annotations.NullMarked;
