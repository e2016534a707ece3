/** The neutral model: immutable, canonical units, every value with its origin. */
@NullMarked
package dev.hpcc.ir;

import org.jspecify.annotations.NullMarked;
