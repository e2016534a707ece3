package dev.hpcc.aws.emit;

import dev.hpcc.aws.AwsPlan;
import dev.hpcc.backend.Artifacts;
import dev.hpcc.backend.Artifacts.Artifact;
import dev.hpcc.backend.Artifacts.Mapping;
import dev.hpcc.emit.Written;
import dev.hpcc.emit.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of the AWS backend: template, run-book, scripts. */
public final class AwsEmitter {
  private static final String TEMPLATE = "template.yaml";

  private final AwsPlan plan;

  public AwsEmitter(AwsPlan plan) {
    this.plan = plan;
  }

  /** Writes them. */
  public Artifacts emit() {
    Written template = YamlWriter.write(TemplateTree.of(plan.template()));
    long bytes = template.text().getBytes(StandardCharsets.UTF_8).length;
    List<Artifact> files = new ArrayList<>();
    files.add(new Artifact(TEMPLATE, template.text(), false));
    files.add(new Artifact("RUNBOOK.md", new Runbook(plan, bytes).text(), false));
    for (Map.Entry<String, String> script : plan.scripts().entrySet()) {
      files.add(new Artifact("scripts/" + script.getKey(), script.getValue(), true));
    }
    List<Mapping> mappings = new ArrayList<>();
    for (Written.Place place : template.places()) {
      mappings.add(new Mapping(TEMPLATE, place.pointer(), place.line(), place.span()));
    }
    return new Artifacts(files, mappings);
  }
}
