package dev.hpcc.golden.gate.gcp;

import dev.hpcc.golden.gate.Finding;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.Gate;
import dev.hpcc.golden.gate.SecretPatterns;
import dev.hpcc.golden.gate.YamlTree;
import java.util.List;
import java.util.SortedMap;

/**
 * Judges {@code blueprint.yaml}: does what {@code gcluster expand} does with it, and then the rules
 * that gcluster leaves to the services.
 */
public final class ToolkitGate implements Gate {
  @Override
  public List<Finding> check(SortedMap<String, String> files) {
    Findings findings = new Findings();
    String text = files.getOrDefault("blueprint.yaml", "");
    if (text.isEmpty()) {
      findings.add("missing-file", "blueprint.yaml", "the blueprint is not there");
      return findings.list();
    }
    YamlTree.Reading reading = YamlTree.read(text);
    findings.addAll(reading.findings());
    Blueprint blueprint = new Blueprint(reading.root());
    new BlueprintShape(blueprint, findings).check();
    new Settings(blueprint, findings).check();
    new Expansion(blueprint, files, findings).check();
    new NetworkRules(blueprint, findings).check();
    new SlurmRules(blueprint, findings).check();
    new StorageRules(blueprint, findings).check();
    new ConfigTemplates(files, findings).check();
    findings.require(!SecretPatterns.isIn(text), "secret", "blueprint.yaml", "a key in the text");
    return findings.list();
  }
}
