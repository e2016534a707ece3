package dev.hpcc.golden.gate.cyclecloud;

import dev.hpcc.golden.gate.Findings;
import java.util.ArrayList;
import java.util.List;

/** The sections of a CycleCloud template and the keys in each, in order. */
public final class SectionNames {
  private SectionNames() {}

  /** One line per section; a line for each thing that could not be read. */
  public static List<String> of(String text) {
    Findings findings = new Findings();
    List<String> lines = new ArrayList<>();
    for (Section section : SectionReader.read(text, findings).all()) {
      List<String> keys = section.attributes().stream().map(Attribute::key).toList();
      lines.add(section.rank() + " " + section.type() + " " + section.name() + " " + keys);
    }
    findings.list().forEach(f -> lines.add(f.toString()));
    return lines;
  }
}
