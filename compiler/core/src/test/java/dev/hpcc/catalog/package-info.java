/** Tests of the catalog: its data, how it is packed, and the choice of machines. */
@NullMarked
package dev.hpcc.catalog;

import org.jspecify.annotations.NullMarked;
