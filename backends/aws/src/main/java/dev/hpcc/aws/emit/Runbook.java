package dev.hpcc.aws.emit;

import dev.hpcc.aws.AwsPlan;

/** The page that says how to deploy. */
final class Runbook {
  private final AwsPlan plan;
  private final long templateBytes;

  Runbook(AwsPlan plan, long templateBytes) {
    this.plan = plan;
    this.templateBytes = templateBytes;
  }

  String text() {
    return "# " + plan.stackName() + templateBytes + "\n";
  }
}
