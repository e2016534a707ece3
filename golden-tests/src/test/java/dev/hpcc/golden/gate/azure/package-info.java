/** The gate of ARM templates: closed schemas, expressions and references. */
@NullMarked
package dev.hpcc.golden.gate.azure;

import org.jspecify.annotations.NullMarked;
