/** A CloudFormation template as typed values, before it is text. */
@NullMarked
package dev.hpcc.aws.model;

import org.jspecify.annotations.NullMarked;
