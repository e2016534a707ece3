/**
 * What lowering hands to emitting: the companion template, the CycleCloud cluster, the project and
 * the run-book, all decided and not yet written.
 */
@NullMarked
package dev.hpcc.azure.model;

import org.jspecify.annotations.NullMarked;
