/** The gate of Cluster Toolkit blueprints: what gcluster's expand would do and refuse. */
@NullMarked
package dev.hpcc.golden.gate.gcp;

import org.jspecify.annotations.NullMarked;
