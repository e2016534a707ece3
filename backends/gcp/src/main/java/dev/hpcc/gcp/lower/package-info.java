/** All decisions: from a cluster to modules of the Cluster Toolkit. Writes no text. */
@NullMarked
package dev.hpcc.gcp.lower;

import org.jspecify.annotations.NullMarked;
