/** Amazon Web Services: CloudFormation with PCS Slurm, or plain instances. */
@NullMarked
package dev.hpcc.aws;

import org.jspecify.annotations.NullMarked;
