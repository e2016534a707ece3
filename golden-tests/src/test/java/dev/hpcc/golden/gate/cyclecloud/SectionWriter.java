package dev.hpcc.golden.gate.cyclecloud;

/** Writes what {@link SectionReader} read, in one form; reading it again must give the same. */
final class SectionWriter {
  private SectionWriter() {}

  static String write(Section file) {
    StringBuilder out = new StringBuilder();
    for (Section section : file.all()) {
      if (section.rank() > 0) {
        out.append("[".repeat(section.rank()))
            .append((section.type() + " " + section.name()).strip())
            .append("]".repeat(section.rank()))
            .append('\n');
      }
      for (Attribute a : section.attributes()) {
        String mark = a.multiline() ? "'''" : "";
        out.append(a.key()).append(a.strict() ? " := " : " = ");
        out.append(mark).append(a.value()).append(mark).append('\n');
      }
    }
    return out.toString();
  }

  /** What a section says, without line numbers. */
  static String meaning(Section file) {
    StringBuilder out = new StringBuilder();
    for (Section s : file.all()) {
      out.append(s.rank()).append('|').append(s.type()).append('|').append(s.name()).append('\n');
      for (Attribute a : s.attributes()) {
        out.append(a.key()).append('|').append(a.strict()).append('|').append(a.multiline());
        out.append('|').append(a.value()).append('\n');
      }
    }
    return out.toString();
  }
}
