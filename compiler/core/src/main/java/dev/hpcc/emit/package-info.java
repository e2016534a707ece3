/** Typed writers of structured text: YAML, JSON, pages for people. */
@NullMarked
package dev.hpcc.emit;

import org.jspecify.annotations.NullMarked;
