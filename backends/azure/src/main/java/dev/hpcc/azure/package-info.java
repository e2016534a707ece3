/** Azure: a CycleCloud cluster and the Azure Resource Manager template beside it. */
@NullMarked
package dev.hpcc.azure;

import org.jspecify.annotations.NullMarked;
