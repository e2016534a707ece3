package dev.hpcc.golden.gate.aws;

import dev.hpcc.golden.gate.Finding;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.Gate;
import dev.hpcc.golden.gate.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * Judges {@code template.yaml}: limits of a template, references, closed resource schemas, single
 * facts that the schemas leave open, and the rules that hold between resources.
 */
public final class CloudFormationGate implements Gate {
  /** A larger template has to go through a bucket (CloudFormation quotas, template body size). */
  private static final int INLINE_BYTES = 51_200;

  private static final ResourceTypes TYPES = ResourceTypes.load();
  private static final PropertyFacts FACTS = PropertyFacts.load();

  @Override
  public List<Finding> check(SortedMap<String, String> files) {
    Findings findings = new Findings();
    String text = files.getOrDefault("template.yaml", "");
    if (text.isEmpty()) {
      findings.add("missing-file", "template.yaml", "the template is not there");
      return findings.list();
    }
    YamlTree.Reading reading = YamlTree.read(text);
    findings.addAll(reading.findings());
    Template template = new Template(reading.root());
    new TemplateLimits(template, findings).check(text);
    new TemplateReferences(template, TYPES, findings).check();
    TYPES.check(template, findings);
    FACTS.check(template, findings);
    new NetworkRules(template, findings).check();
    new NodeRules(template, findings).check();
    new ClusterRules(template, findings).check();
    new StorageRules(template, findings).check();
    new SecretRules(template, findings).check();
    if (text.getBytes(StandardCharsets.UTF_8).length > INLINE_BYTES) {
      findings.require(
          files.getOrDefault("RUNBOOK.md", "").contains("--s3-bucket"),
          "inline-size",
          "RUNBOOK.md",
          "the template is over 51,200 bytes and the run-book does not name --s3-bucket");
    }
    return findings.list();
  }
}
