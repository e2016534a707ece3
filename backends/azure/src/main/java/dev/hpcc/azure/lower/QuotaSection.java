package dev.hpcc.azure.lower;

import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.Purchase;

/** What the subscription's quotas must allow (azure-compute-docs, quotas.md). */
final class QuotaSection {

  private static final String VCPUS = "vCPU";

  private final Build build;

  QuotaSection(Build build) {
    this.build = build;
  }

  void lower(Fleet fleet) {
    for (Fleet.Member member : fleet.members()) {
      Machine machine = member.choice().machine();
      long amount = vcpus(machine) * member.choice().upperNodes();
      if (member.group().purchase().value() == Purchase.SPOT) {
        build.recorder.demand(
            "lowPriorityCores",
            "vCPUs of spot machines in the region",
            amount,
            VCPUS,
            member.group().origin());
        continue;
      }
      String family = machine.quotaFamily();
      build.recorder.demand(
          family,
          family.isEmpty() ? "vCPUs of the family " + machine.family() : family,
          amount,
          VCPUS,
          member.group().origin());
      build.recorder.demand(
          "cores", "all vCPUs in the region", amount, VCPUS, member.group().origin());
    }
  }

  /**
   * vCPUs as the quota counts them: those of the full size, which stand before the hyphen in the
   * name of a size with fewer cores, {@code Standard_HB176-96rs_v4}.
   */
  static long vcpus(Machine machine) {
    String name = machine.name();
    int hyphen = name.indexOf('-');
    int begin = hyphen;
    while (begin > 0 && Character.isDigit(name.charAt(begin - 1))) {
      begin--;
    }
    return hyphen < 0 || begin == hyphen
        ? machine.vcpus()
        : Long.parseLong(name.substring(begin, hyphen));
  }
}
