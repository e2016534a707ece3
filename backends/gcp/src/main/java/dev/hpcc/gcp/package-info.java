/** Google Cloud through the Cluster Toolkit. */
@NullMarked
package dev.hpcc.gcp;

import org.jspecify.annotations.NullMarked;
