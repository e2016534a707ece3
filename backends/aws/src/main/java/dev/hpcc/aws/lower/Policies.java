package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Value;

/** Parts of IAM policies. */
final class Policies {
  private static final String VERSION = "2012-10-17";

  private Policies() {}

  static Fields document(Value... statements) {
    return Fields.fields().put("Version", VERSION).put("Statement", Value.list(statements));
  }

  static Value allow(String action, Value resource) {
    return Fields.fields()
        .put("Effect", "Allow")
        .put("Action", action)
        .put("Resource", resource)
        .struct();
  }

  /** Lets EC2 instances take the role. */
  static Fields forInstances() {
    Value service = Value.join(Value.of("ec2."), new Value.Ref("AWS::URLSuffix"));
    Value statement =
        Fields.fields()
            .put("Effect", "Allow")
            .put("Action", "sts:AssumeRole")
            .put("Principal", Fields.fields().put("Service", service))
            .struct();
    return document(statement);
  }

  /** The ARN of a policy that AWS maintains. */
  static Value managed(String name) {
    return Value.join(
        Value.of("arn:"), new Value.Ref("AWS::Partition"), Value.of(":iam::aws:policy/" + name));
  }
}
