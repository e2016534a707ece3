package dev.hpcc.cli;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Fix;
import dev.hpcc.diagnostic.Label;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Names files in messages the way the user did, so that editors and terminals find them. */
final class Shown {
  private final DiskSources sources;
  private final String prefix;
  private final IdentityHashMap<SourceFile, SourceFile> renamed = new IdentityHashMap<>();

  /**
   * Names for one run.
   *
   * @param prefix the folder as the user wrote it, {@code blueprints/}; may be empty
   */
  Shown(DiskSources sources, String prefix) {
    this.sources = sources;
    this.prefix = prefix;
  }

  List<Diagnostic> of(List<Diagnostic> diagnostics) {
    if (prefix.isEmpty()) {
      return diagnostics;
    }
    List<Diagnostic> shown = new ArrayList<>(diagnostics.size());
    for (Diagnostic diagnostic : diagnostics) {
      shown.add(of(diagnostic));
    }
    return shown;
  }

  private Diagnostic of(Diagnostic diagnostic) {
    List<Label> secondary = new ArrayList<>();
    for (Label label : diagnostic.secondary()) {
      secondary.add(of(label));
    }
    List<Fix> fixes = new ArrayList<>();
    for (Fix fix : diagnostic.fixes()) {
      fixes.add(new Fix(of(fix.span()), fix.replacement()));
    }
    return new Diagnostic(
        diagnostic.code(),
        diagnostic.message(),
        of(diagnostic.primary()),
        secondary,
        diagnostic.hint(),
        fixes);
  }

  private Label of(Label label) {
    return new Label(of(label.span()), label.text());
  }

  /** The same place under the name that the user knows. */
  Span of(Span span) {
    if (prefix.isEmpty() || !sources.isKnown(span.file())) {
      return span;
    }
    SourceFile file = renamed.get(span.file());
    if (file == null) {
      file = new SourceFile(prefix + span.file().name(), span.file().text());
      renamed.put(span.file(), file);
    }
    return new Span(file, span.start(), span.end());
  }
}
