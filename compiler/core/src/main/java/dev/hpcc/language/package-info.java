/**
 * The declarative tables: every block kind, every key, its type, range, default, meaning and stage.
 */
@NullMarked
package dev.hpcc.language;

import org.jspecify.annotations.NullMarked;
