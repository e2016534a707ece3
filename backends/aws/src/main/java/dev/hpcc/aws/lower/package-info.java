/** Takes all decisions of the AWS backend: a cluster becomes typed resources; no text. */
@NullMarked
package dev.hpcc.aws.lower;

import org.jspecify.annotations.NullMarked;
