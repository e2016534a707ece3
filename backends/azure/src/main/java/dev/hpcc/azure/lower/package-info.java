/** Lowering to Azure: every decision, every loss, no text. Begins at {@code AzureLowering}. */
@NullMarked
package dev.hpcc.azure.lower;

import org.jspecify.annotations.NullMarked;
