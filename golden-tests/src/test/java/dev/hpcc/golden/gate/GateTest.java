package dev.hpcc.golden.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hpcc.golden.gate.aws.CloudFormationGate;
import dev.hpcc.golden.gate.azure.ArmGate;
import dev.hpcc.golden.gate.cyclecloud.CycleCloudGate;
import dev.hpcc.golden.gate.gcp.ToolkitGate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each gate lets a good output pass and stops every mistake of its list by the right rule. */
class GateTest {
  /** A gate, the folder of its good output and mutants, and the files of the good output. */
  private record Bench(Gate gate, String folder, List<String> files) {
    SortedMap<String, String> good() {
      SortedMap<String, String> good = new TreeMap<>();
      for (String file : files) {
        good.put(file, TestData.text(folder + "/good/" + file));
      }
      return good;
    }
  }

  private static final List<Bench> BENCHES =
      List.of(
          new Bench(new CloudFormationGate(), "aws", List.of("template.yaml")),
          new Bench(new ArmGate(), "azure", List.of("infrastructure.json")),
          new Bench(
              new CycleCloudGate(),
              "cyclecloud",
              List.of(
                  "cyclecloud.txt",
                  "cyclecloud-parameters.json",
                  "infrastructure.json",
                  "project/project.ini",
                  "project/specs/tune/cluster-init/scripts/10-tune.sh")),
          new Bench(new ToolkitGate(), "gcp", List.of("blueprint.yaml", "slurm.conf.tpl")),
          new Bench(
              new OutputGate(),
              "output",
              List.of("RUNBOOK.md", "plan.json", "run.sh", "sourcemap.json", "template.yaml")));

  @TestFactory
  Stream<DynamicTest> aGoodOutputPasses() {
    return BENCHES.stream()
        .map(
            bench ->
                dynamicTest(
                    bench.folder(),
                    () -> assertEquals(List.of(), bench.gate().check(bench.good()))));
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsStoppedByItsRule() {
    return BENCHES.stream()
        .flatMap(
            bench ->
                Mutant.read(bench.folder() + "/mutants.txt").stream()
                    .map(
                        mutant ->
                            dynamicTest(
                                bench.folder() + ": " + mutant.name(),
                                () -> stops(bench, mutant))));
  }

  @Test
  void aGateWithoutItsMainFileSaysWhichIsMissing() {
    for (Bench bench : BENCHES) {
      boolean told =
          bench.gate().check(new TreeMap<>()).stream()
              .anyMatch(f -> f.rule().equals("missing-file"));
      assertTrue(told, bench.folder());
    }
  }

  private static void stops(Bench bench, Mutant mutant) {
    List<Finding> findings = bench.gate().check(mutant.applied(bench.good()));
    boolean stopped = findings.stream().anyMatch(f -> f.rule().equals(mutant.rule()));
    assertTrue(stopped, () -> "no finding of " + mutant.rule() + " in " + findings);
  }
}
