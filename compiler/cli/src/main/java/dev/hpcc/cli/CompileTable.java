package dev.hpcc.cli;

import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.compile.TargetPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The short table that {@code compile} prints: per cloud the machine of each group, the filesystem
 * products and sizes, how much was lost and noted, and the folder.
 */
final class CompileTable {
  private final StringBuilder out = new StringBuilder();

  static String of(List<TargetPlan> plans, String folder) {
    CompileTable table = new CompileTable();
    for (TargetPlan plan : plans) {
      table.target(plan, folder);
    }
    return table.out.toString();
  }

  private void target(TargetPlan plan, String folder) {
    PlanFacts facts = plan.facts();
    String zone = facts.site().zone().isEmpty() ? "" : ", zone " + facts.site().zone().get();
    out.append(plan.backend().displayName()).append(", ");
    out.append(facts.site().region().code()).append(zone).append('\n');
    List<String[]> rows = new ArrayList<>();
    for (PlannedGroup group : facts.groups()) {
      rows.add(new String[] {group.name(), count(group), group.choice().machine().name()});
    }
    for (PlannedFilesystem filesystem : facts.filesystems()) {
      rows.add(new String[] {filesystem.name(), filesystem.mount(), product(filesystem)});
    }
    rows(rows);
    out.append("  ").append(count(facts.losses().size(), "loss", "losses"));
    out.append(", ").append(count(facts.notes().size(), "note", "notes"));
    out.append("; ").append(folder).append('/').append(plan.backend().id()).append("/\n");
  }

  private static String count(PlannedGroup group) {
    long lower = group.choice().lowerNodes();
    long upper = group.choice().upperNodes();
    return lower == upper ? lower + " ×" : lower + ".." + upper + " ×";
  }

  private static String product(PlannedFilesystem filesystem) {
    if (filesystem.existing()) {
      return filesystem.product().contains("existing")
          ? filesystem.product()
          : filesystem.product() + " (existing)";
    }
    return filesystem.capacityGib() < 0
        ? filesystem.product()
        : filesystem.product() + ", " + size(filesystem.capacityGib());
  }

  private static String size(long gib) {
    return gib % 1024 == 0 ? gib / 1024 + " TiB" : gib + " GiB";
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private void rows(List<String[]> rows) {
    int first = 0;
    int second = 0;
    for (String[] row : rows) {
      first = Math.max(first, row[0].length());
      second = Math.max(second, row[1].length());
    }
    for (String[] row : rows) {
      out.append("  ").append(row[0]).append(" ".repeat(first - row[0].length() + 2));
      out.append(row[1]).append(" ".repeat(second - row[1].length() + 2));
      out.append(row[2]).append('\n');
    }
  }
}
