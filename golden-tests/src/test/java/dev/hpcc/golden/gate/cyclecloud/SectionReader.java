package dev.hpcc.golden.gate.cyclecloud;

import dev.hpcc.golden.gate.Findings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bracket format of CycleCloud templates and of project files. */
final class SectionReader {
  private static final Pattern HEADER = Pattern.compile("(\\[+)([^\\[\\]]*)(]+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^=:]*[^=:\\s])\\s*(:?=)(.*)");

  private final List<String> lines;
  private final Findings findings;
  private final Deque<Section> open = new ArrayDeque<>();
  private int at;

  private SectionReader(String text, Findings findings) {
    this.lines = text.lines().toList();
    this.findings = findings;
  }

  /** The file as a section of rank 0; what cannot be read is a finding of rule {@code syntax}. */
  static Section read(String text, Findings findings) {
    SectionReader reader = new SectionReader(text, findings);
    Section file = Section.empty(0, "file", "", 0);
    reader.open.push(file);
    findings.require(text.indexOf('\r') < 0, "syntax", "file", "a carriage return");
    while (reader.at < reader.lines.size()) {
      reader.line(reader.lines.get(reader.at++).strip());
    }
    return file;
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher header = HEADER.matcher(line);
    Matcher attribute = ATTRIBUTE.matcher(line);
    if (line.startsWith("[") && header.matches()) {
      header(header);
    } else if (!line.startsWith("[") && attribute.matches()) {
      attribute(attribute);
    } else {
      findings.add("syntax", "line " + at, "neither section nor attribute: " + line);
    }
  }

  private void header(Matcher header) {
    int rank = header.group(1).length();
    findings.require(
        rank == header.group(3).length() && rank <= 4, "syntax", "line " + at, header.group());
    String[] words = header.group(2).strip().split("\\s+", 2);
    Section section = Section.empty(rank, words[0], words.length > 1 ? words[1] : "", at);
    while (parent().rank() >= rank) {
      open.pop();
    }
    findings.require(
        parent().rank() == rank - 1,
        "nesting",
        section.where(),
        "a section of rank " + rank + " below one of rank " + parent().rank());
    parent().sections().add(section);
    open.push(section);
  }

  private Section parent() {
    Section parent = open.peek();
    if (parent == null) {
      throw new IllegalStateException("the file itself is always open");
    }
    return parent;
  }

  private void attribute(Matcher m) {
    int line = at;
    String value = m.group(3).strip();
    boolean multiline = value.startsWith("'''");
    if (multiline) {
      value = multiline(value.substring(3));
    }
    parent()
        .attributes()
        .add(new Attribute(m.group(1), m.group(2).equals(":="), value, multiline, line));
  }

  private String multiline(String first) {
    StringBuilder text = new StringBuilder(first);
    while (text.indexOf("'''") < 0 && at < lines.size()) {
      text.append('\n').append(lines.get(at++));
    }
    int end = text.indexOf("'''");
    findings.require(
        end >= 0 && end == text.length() - 3, "syntax", "line " + at, "a text without its end");
    return end < 0 ? text.toString() : text.substring(0, end);
  }
}
