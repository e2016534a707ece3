/** What the compiler tells a person: codes, labels, hints, fixes, and their renderings. */
@NullMarked
package dev.hpcc.diagnostic;

import org.jspecify.annotations.NullMarked;
