package dev.hpcc.aws.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.ir.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that PCS takes: a letter, then letters, digits and hyphens; 3 to 40 characters for a
 * cluster and 3 to 25 for groups and queues (PCS API reference, 2026). Case is taken not to tell
 * two apart.
 */
final class PcsNames {
  private static final int LEAST = 3;

  private final Map<String, String> groups;
  private final Map<String, String> queues;
  private final String cluster;

  PcsNames(Lowering lowering) {
    cluster = Names.legal(rule(40), longEnough(lowering.cluster().name(), "-hpc"));
    List<String> names = new ArrayList<>();
    lowering.members().forEach(member -> names.add(member.name()));
    groups = assign(names, "-nodes");
    names.clear();
    for (Scheduler.Queue queue : lowering.cluster().scheduler().queues()) {
      names.add(queue.name());
    }
    queues = assign(names, "-queue");
  }

  private static Map<String, String> assign(List<String> names, String ending) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String name : names) {
      wanted.put(name, longEnough(name, ending));
    }
    return Names.assign(rule(25), wanted, List.of());
  }

  private static NameRule rule(int most) {
    return new NameRule("A-Za-z", "A-Za-z0-9-", "A-Za-z0-9", "-", most, most, false);
  }

  private static String longEnough(String name, String ending) {
    return name.length() < LEAST ? name + ending : name;
  }

  String cluster() {
    return cluster;
  }

  String group(String name) {
    return groups.getOrDefault(name, name);
  }

  String queue(String name) {
    return queues.getOrDefault(name, name);
  }
}
