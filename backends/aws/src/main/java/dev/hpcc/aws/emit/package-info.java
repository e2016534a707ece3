/** Writes the text of the AWS backend: template, run-book, scripts; no decisions. */
@NullMarked
package dev.hpcc.aws.emit;

import org.jspecify.annotations.NullMarked;
