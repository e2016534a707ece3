/** All text: the blueprint's YAML, Slurm's templates, the run-book. Takes no decisions. */
@NullMarked
package dev.hpcc.gcp.emit;

import org.jspecify.annotations.NullMarked;
