/** Source text and places in it. Knows nothing of the language. */
@NullMarked
package dev.hpcc.source;

import org.jspecify.annotations.NullMarked;
