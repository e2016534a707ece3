/** Emission for Azure: all text, no decision. Begins at {@code AzureEmission}. */
@NullMarked
package dev.hpcc.azure.emit;

import org.jspecify.annotations.NullMarked;
