package dev.hpcc.golden.runner;

import dev.hpcc.golden.gate.Finding;
import dev.hpcc.golden.gate.Gate;
import dev.hpcc.golden.gate.OutputGate;
import dev.hpcc.golden.gate.aws.CloudFormationGate;
import dev.hpcc.golden.gate.azure.ArmGate;
import dev.hpcc.golden.gate.cyclecloud.CycleCloudGate;
import dev.hpcc.golden.gate.gcp.ToolkitGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Sends everything that was emitted through the gates of its target. A case may allow a rule that
 * its blueprint breaks on purpose: a line {@code aws open-ingress} in its {@code gates.txt}.
 */
final class Gates {
  private static final Map<String, List<Gate>> BY_TARGET = new LinkedHashMap<>();

  static {
    Gate output = new OutputGate();
    BY_TARGET.put("aws", List.of(new CloudFormationGate(), output));
    BY_TARGET.put("azure", List.of(new ArmGate(), new CycleCloudGate(), output));
    BY_TARGET.put("gcp", List.of(new ToolkitGate(), output));
  }

  private Gates() {}

  /** What the gates refuse, and allowances that nothing needed. */
  static List<String> findings(GoldenCase golden, GoldenCompiler.Result result) {
    return findings(result, golden.lines("gates.txt"));
  }

  /** What the gates refuse, with nothing allowed. */
  static List<String> findings(GoldenCompiler.Result result) {
    return findings(result, List.of());
  }

  private static List<String> findings(GoldenCompiler.Result result, List<String> allowed) {
    List<String> found = new ArrayList<>();
    Set<String> spare = new LinkedHashSet<>(allowed);
    for (Map.Entry<String, List<Gate>> gates : BY_TARGET.entrySet()) {
      String target = gates.getKey();
      SortedMap<String, String> files = result.target(target);
      if (files.isEmpty()) {
        continue;
      }
      for (Gate gate : gates.getValue()) {
        for (Finding finding : gate.check(files)) {
          String allowance = target + " " + finding.rule();
          if (!allowed.contains(allowance)) {
            found.add(target + ": " + finding);
          }
          spare.remove(allowance);
        }
      }
    }
    spare.forEach(s -> found.add("gates.txt allows what does not happen: " + s));
    return found;
  }
}
