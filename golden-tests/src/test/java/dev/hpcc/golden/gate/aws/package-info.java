/** The gate of CloudFormation templates. */
@NullMarked
package dev.hpcc.golden.gate.aws;

import org.jspecify.annotations.NullMarked;
