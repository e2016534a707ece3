package dev.hpcc.diagnostic;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes diagnostics for people: {@code FILE:LINE:COL: error HPCnnnn: message}, the source lines
 * with carets as wide as the place, then hint and fixes. What comes from the source is made
 * harmless for a terminal.
 */
public final class TextRenderer {
  private final Palette palette;

  public TextRenderer(boolean colour) {
    this.palette = new Palette(colour);
  }

  /** All of them, with an empty line between two. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      if (out.length() > 0) {
        out.append('\n');
      }
      render(diagnostic, out);
    }
    return out.toString();
  }

  /** {@code 2 errors, 1 warning}; empty if there is nothing to count. */
  public static String summary(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Diagnostic diagnostic : diagnostics) {
        count += diagnostic.severity() == severity ? 1 : 0;
      }
      if (count > 0) {
        out.append(out.length() > 0 ? ", " : "").append(count).append(' ');
        out.append(severity.word()).append(count == 1 ? "" : "s");
      }
    }
    return out.toString();
  }

  private void render(Diagnostic diagnostic, StringBuilder out) {
    Severity severity = diagnostic.severity();
    Span at = diagnostic.primary().span();
    out.append(Glyphs.harmless(at.toString())).append(": ");
    out.append(palette.severity(severity, severity.word() + " " + diagnostic.code().id()));
    out.append(": ").append(palette.prose(Glyphs.harmless(diagnostic.message()))).append('\n');
    excerpts(diagnostic, out);
    if (!diagnostic.hint().isEmpty()) {
      out.append("  ").append(palette.help("hint")).append(": ");
      out.append(palette.prose(Glyphs.harmless(diagnostic.hint()))).append('\n');
    }
    for (Fix fix : diagnostic.fixes()) {
      out.append("  ").append(palette.help("fix")).append(": ");
      out.append(palette.prose(Glyphs.harmless(describe(fix, at)))).append('\n');
    }
  }

  /** The lines of the primary file first, then those of other files in the order of the labels. */
  private void excerpts(Diagnostic diagnostic, StringBuilder out) {
    List<Label> rest = new ArrayList<>();
    rest.add(diagnostic.primary());
    rest.addAll(diagnostic.secondary());
    int gutter = 0;
    for (Label label : rest) {
      gutter = Math.max(gutter, String.valueOf(label.span().line()).length());
    }
    boolean first = true;
    while (!rest.isEmpty()) {
      SourceFile file = rest.get(0).span().file();
      List<Label> here = new ArrayList<>();
      for (Label label : rest) {
        if (label.span().file() == file) {
          here.add(label);
        }
      }
      rest.removeAll(here);
      if (!first) {
        out.append("  ").append(Glyphs.harmless(here.get(0).span().toString())).append(":\n");
      }
      first = false;
      excerpt(here, diagnostic, gutter, out);
    }
  }

  private void excerpt(List<Label> labels, Diagnostic diagnostic, int gutter, StringBuilder out) {
    labels.sort((a, b) -> Integer.compare(a.span().line(), b.span().line()));
    int shown = 0;
    for (Label label : labels) {
      int line = label.span().line();
      SourceLine source = new SourceLine(label.span());
      if (shown != 0 && line > shown + 1) {
        out.append("  ").append(palette.gutter("...")).append('\n');
      }
      if (line != shown) {
        gutter(String.valueOf(line), gutter, out);
        out.append(source.text().isEmpty() ? "" : " " + source.text()).append('\n');
      }
      shown = line;
      boolean primary = label.equals(diagnostic.primary());
      gutter("", gutter, out);
      out.append(' ').append(source.before());
      String marks = (primary ? "^" : "-").repeat(source.width());
      marks = label.text().isEmpty() ? marks : marks + " " + Glyphs.harmless(label.text());
      out.append(primary ? palette.severity(diagnostic.severity(), marks) : palette.gutter(marks));
      out.append('\n');
    }
  }

  private void gutter(String number, int width, StringBuilder out) {
    String padded = " ".repeat(width - number.length()) + number;
    out.append("  ").append(palette.gutter(padded + " |"));
  }

  private static String describe(Fix fix, Span at) {
    String old = fix.span().text();
    String where = fix.span().line() == at.line() ? "" : " in line " + fix.span().line();
    if (old.isEmpty()) {
      return "insert `" + brief(fix.replacement()) + "`" + where;
    }
    if (fix.replacement().isEmpty()) {
      return "remove `" + brief(old) + "`" + where;
    }
    return "replace `" + brief(old) + "` by `" + brief(fix.replacement()) + "`" + where;
  }

  private static String brief(String text) {
    int line = text.indexOf('\n', 1);
    int end = Math.min(line < 0 ? text.length() : line, 60);
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
