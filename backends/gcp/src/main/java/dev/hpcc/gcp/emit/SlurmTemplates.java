package dev.hpcc.gcp.emit;

import dev.hpcc.backend.Artifacts.Artifact;
import dev.hpcc.backend.Artifacts.Mapping;
import dev.hpcc.gcp.toolkit.SlurmLines;
import dev.hpcc.gcp.toolkit.SlurmLines.Line;
import dev.hpcc.gcp.toolkit.TableText;
import java.util.List;

/**
 * Templates of Slurm's files, which the Toolkit fills with Python's {@code str.format}: braces of
 * values are doubled. A setting that stands twice has its later value, so ours come last.
 */
final class SlurmTemplates {
  private final SlurmLines lines;

  SlurmTemplates(SlurmLines lines) {
    this.lines = lines;
  }

  void write(List<Artifact> files, List<Mapping> mappings) {
    write("slurm.conf.tpl", lines.controller(), files, mappings);
    write("slurmdbd.conf.tpl", lines.database(), files, mappings);
  }

  private static void write(
      String name, List<Line> lines, List<Artifact> files, List<Mapping> mappings) {
    if (lines.isEmpty()) {
      return;
    }
    String base = TableText.read(SlurmTemplates.class, name);
    StringBuilder text = new StringBuilder(base);
    int number = TableText.split(base, '\n').size();
    for (Line line : lines) {
      mappings.add(new Mapping(name, line.key(), number++, line.origin().span()));
      text.append(line.key()).append('=').append(doubled(line.value())).append('\n');
    }
    files.add(new Artifact(name, text.toString(), false));
  }

  private static String doubled(String value) {
    return value.replace("{", "{{").replace("}", "}}");
  }
}
