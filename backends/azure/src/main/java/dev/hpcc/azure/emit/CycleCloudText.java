package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.AzurePlan;
import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.emit.Written;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a CycleCloud template. A section's rank is the number of its brackets. A value is bare
 * when it can be nothing but a text (a path, a size's name), else in double quotes with {@code \"}
 * for a quote; there are no comments behind values, no line continuation and no expression.
 */
final class CycleCloudText {

  private static final List<String> WORDS = List.of("true", "false", "undefined", "none", "null");

  private final StringBuilder out = new StringBuilder();
  private final List<Written.Place> places = new ArrayList<>();
  private int line = 1;

  private CycleCloudText() {}

  static Written write(AzurePlan plan) {
    CycleCloudText text = new CycleCloudText();
    text.line("# CycleCloud cluster template. Its values are in " + AzureEmission.PARAMETERS + ".");
    for (CycleSection section : plan.template()) {
      text.section(section, 1, "");
    }
    for (CycleSection section : ParameterForm.of(plan.parameters())) {
      text.section(section, 1, "");
    }
    return new Written(text.out.toString(), text.places);
  }

  private void section(CycleSection section, int rank, String parent) {
    if (rank <= 2) {
      line("");
    }
    String title = section.name().isEmpty() ? section.type() : section.type() + " " + name(section);
    String pointer = parent + "/" + title;
    if (section.origin().isPresent()) {
      place(pointer, section.origin().get());
    }
    String indent = " ".repeat(4 * (rank - 1));
    line(indent + "[".repeat(rank) + title + "]".repeat(rank));
    for (CycleSection.Attribute attribute : section.attributes()) {
      line(indent + attribute.key() + " = " + value(attribute.value()));
    }
    for (CycleSection child : section.children()) {
      section(child, rank + 1, pointer);
    }
  }

  private void place(String pointer, Origin origin) {
    places.add(new Written.Place(pointer, line, origin.span()));
  }

  private void line(String text) {
    out.append(text).append('\n');
    line++;
  }

  /** A section's name ends at a bracket, and {@code $} in it would be looked up. */
  private static String name(CycleSection section) {
    String name = section.name();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '[' || c == ']' || c == '$' || Character.isISOControl(c)) {
        throw new IllegalArgumentException("name of a section: " + name);
      }
    }
    return name;
  }

  private static String value(CycleValue value) {
    if (value instanceof CycleValue.Text text) {
      return text(text.text());
    }
    if (value instanceof CycleValue.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof CycleValue.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    if (value instanceof CycleValue.Minutes minutes) {
      return minutes.minutes() + "m";
    }
    if (value instanceof CycleValue.Parameter parameter) {
      return "$" + parameter.name();
    }
    if (value instanceof CycleValue.Many many) {
      StringBuilder list = new StringBuilder();
      for (CycleValue item : many.items()) {
        list.append(list.length() == 0 ? "" : ", ").append(value(item));
      }
      return list.toString();
    }
    throw new IllegalStateException("unknown value");
  }

  static String text(String text) {
    return isBare(text) ? text : '"' + text.replace("\"", "\\\"") + '"';
  }

  /** Begins like a word or a path, and holds nothing that has a meaning anywhere. */
  private static boolean isBare(String text) {
    if (text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
      boolean inside = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
      if (!letter && (i == 0 || !inside)) {
        return false;
      }
    }
    return true;
  }
}
