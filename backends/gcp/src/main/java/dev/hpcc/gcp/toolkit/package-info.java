/** The blueprint of Google's Cluster Toolkit as typed records: modules, settings, staged files. */
@NullMarked
package dev.hpcc.gcp.toolkit;

import org.jspecify.annotations.NullMarked;
