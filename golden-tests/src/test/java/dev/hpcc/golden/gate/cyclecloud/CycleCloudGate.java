package dev.hpcc.golden.gate.cyclecloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Finding;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.Gate;
import dev.hpcc.golden.gate.SecretPatterns;
import dev.hpcc.golden.gate.TestData;
import java.util.List;
import java.util.SortedMap;

/**
 * Judges {@code cyclecloud.txt} with the files that it works with. CycleCloud has no offline
 * checker and takes unknown attributes silently, so this is the only reader before a server.
 */
public final class CycleCloudGate implements Gate {
  @Override
  public List<Finding> check(SortedMap<String, String> files) {
    Findings findings = new Findings();
    String text = files.getOrDefault("cyclecloud.txt", "");
    if (text.isEmpty()) {
      findings.add("missing-file", "cyclecloud.txt", "the template is not there");
      return findings.list();
    }
    Section file = SectionReader.read(text, findings);
    Section again = SectionReader.read(SectionWriter.write(file), findings);
    findings.require(
        SectionWriter.meaning(file).equals(SectionWriter.meaning(again)),
        "round-trip",
        "cyclecloud.txt",
        "reads differently after it was written again");
    new Structure(file, findings).check();
    JsonNode values = json(files, "cyclecloud-parameters.json");
    new Parameters(file, findings).check(values, deployed(files));
    new Projects(files, findings).check(file);
    for (Section cluster : file.sections("cluster")) {
      new NodeRules(cluster, findings).check();
      new SlurmLines(cluster, findings).check(slurmConfig(cluster, values));
    }
    files.forEach(
        (name, content) ->
            findings.require(!SecretPatterns.isIn(content), "secret", name, "a key in the text"));
    return findings.list();
  }

  private static JsonNode json(SortedMap<String, String> files, String name) {
    return TestData.parse(files.getOrDefault(name, "{}"));
  }

  private static JsonNode deployed(SortedMap<String, String> files) {
    return json(files, "infrastructure.json").at("/outputs/cyclecloudParameters/value");
  }

  /** The text of {@code slurm.additional.config}, which stands in the parameters file. */
  private static String slurmConfig(Section cluster, JsonNode values) {
    for (Section node : cluster.sections()) {
      var config = node.configuration("slurm.additional.config");
      if (config.isPresent()) {
        Attribute a = config.get();
        return a.isParameter() ? values.path(a.value().substring(1)).asText() : a.text();
      }
    }
    return "";
  }
}
