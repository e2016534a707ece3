package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.AzurePlan;

/** The run-book. */
final class RunBookPage {

  private RunBookPage() {}

  static String write(AzurePlan plan) {
    return "# " + plan.clusterName() + "\n";
  }
}
