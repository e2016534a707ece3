package dev.hpcc.golden.gate.cyclecloud;

import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.TestData;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sections stand where CycleCloud looks for them and hold attributes that it knows: it takes
 * anything and says nothing, so the table has to be closed.
 */
final class Structure {
  private static final List<List<String>> SECTIONS = TestData.rows("cyclecloud/sections.tsv", 3);
  private static final List<List<String>> ATTRIBUTES =
      TestData.rows("cyclecloud/attributes.tsv", 4);
  private static final Pattern RELATIVE_TIME = Pattern.compile("`?\\d+[smhd]`?");
  private static final Pattern COMMENT = Pattern.compile(".*\\s#.*");

  private final Section file;
  private final Findings findings;

  Structure(Section file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void check() {
    findings.require(
        file.sections("cluster").size() == 1, "cluster", "file", "exactly one [cluster NAME]");
    below(file);
  }

  private void below(Section parent) {
    Set<String> labels = new HashSet<>();
    for (Section section : parent.sections()) {
      boolean legal =
          SECTIONS.stream()
              .anyMatch(r -> r.get(0).equals(parent.type()) && r.get(1).equals(section.type()));
      findings.require(legal, "nesting", section.where(), "not in " + parent.type());
      boolean merges = section.type().equals("configuration");
      findings.require(
          merges || labels.add(section.type() + " " + section.name()),
          "duplicate",
          section.where(),
          "stands twice");
      attributes(section);
      below(section);
    }
  }

  private void attributes(Section section) {
    Set<String> keys = new HashSet<>();
    for (Attribute a : section.attributes()) {
      String where = "line " + a.line() + " " + a.key();
      findings.require(
          keys.add(a.key().toLowerCase(Locale.ROOT)), "duplicate", where, "stands twice");
      value(a, where);
      if (section.type().equals("record") || section.type().equals("list")) {
        continue;
      }
      boolean free = section.type().equals("configuration");
      String key = free && !section.name().isEmpty() ? section.name() + "." + a.key() : a.key();
      List<String> row =
          ATTRIBUTES.stream()
              .filter(r -> r.get(0).contains("|" + section.type() + "|"))
              .filter(r -> matches(r.get(1), key))
              .findFirst()
              .orElse(List.of());
      findings.require(
          !row.isEmpty(), "unknown-attribute", where, "`" + key + "` in " + section.type());
      if (!row.isEmpty() && !a.strict() && a.parameters().isEmpty()) {
        findings.require(
            isOf(row.get(2), a),
            "attribute-value",
            where,
            "`" + a.value() + "` is no " + row.get(2));
      }
    }
  }

  /** {@code *} stands for one part of a dotted key. */
  private static boolean matches(String pattern, String key) {
    String regex = pattern.replace(".", "\\.").replace("*", "[A-Za-z0-9_-]+");
    return key.matches(regex);
  }

  private static boolean isOf(String kind, Attribute a) {
    String text = a.text();
    if (kind.startsWith("one of ")) {
      return List.of(kind.substring(7).split(" ", -1)).contains(text);
    }
    return switch (kind) {
      case "bool" -> text.equals("true") || text.equals("false");
      case "int" -> text.matches("-?\\d+");
      case "number" -> text.matches("-?\\d+(\\.\\d+)?");
      case "time" -> RELATIVE_TIME.matcher(text).matches();
      case "path" -> text.startsWith("/") || text.startsWith("~/");
      default -> !text.isEmpty() || a.isQuoted();
    };
  }

  /** A bare text is cut at commas, at {@code #} and at its ends; a quoted one has to be closed. */
  private void value(Attribute a, String where) {
    if (a.multiline() || a.strict()) {
      return;
    }
    String v = a.value();
    findings.require(!v.isEmpty(), "value", where, "empty: write \"\" or undefined");
    if (a.isQuoted()) {
      boolean closed = v.length() >= 2 && v.matches("\"(?:[^\"\\\\]|\\\\.)*\"");
      findings.require(closed, "value", where, "more after a quoted text: " + v);
      findings.require(!v.contains("$"), "value", where, "a dollar in a quoted text: " + v);
      return;
    }
    boolean list = a.key().equals("Extends") || v.startsWith("${");
    findings.require(
        list || !v.contains(","), "value", where, "a comma makes a list of a bare text: " + v);
    findings.require(
        !v.startsWith("#") && !COMMENT.matcher(v).matches(), "value", where, "a comment: " + v);
    findings.require(!v.contains("\""), "value", where, "a quote inside a bare text: " + v);
    findings.require(!v.startsWith("'"), "value", where, "single quotes: " + v);
  }
}
