package dev.hpcc.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects diagnostics during one compilation. The same code at the same place with the same
 * message is kept once.
 */
public final class Diagnostics {
  private final List<Diagnostic> reported = new ArrayList<>();
  private int errors;

  public void report(Diagnostic diagnostic) {
    for (Diagnostic earlier : reported) {
      if (isSame(earlier, diagnostic)) {
        return;
      }
    }
    reported.add(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  public int errorCount() {
    return errors;
  }

  /** By file in the order of their first report, then place, then code. */
  public List<Diagnostic> sorted() {
    List<String> files = new ArrayList<>();
    for (Diagnostic d : reported) {
      String file = d.primary().span().file().name();
      if (!files.contains(file)) {
        files.add(file);
      }
    }
    List<Diagnostic> sorted = new ArrayList<>(reported);
    sorted.sort((a, b) -> compare(files, a, b));
    return sorted;
  }

  private static int compare(List<String> files, Diagnostic a, Diagnostic b) {
    int byFile =
        Integer.compare(
            files.indexOf(a.primary().span().file().name()),
            files.indexOf(b.primary().span().file().name()));
    if (byFile != 0) {
      return byFile;
    }
    int byPlace = Integer.compare(a.primary().span().start(), b.primary().span().start());
    return byPlace != 0 ? byPlace : Integer.compare(a.code().number(), b.code().number());
  }

  private static boolean isSame(Diagnostic a, Diagnostic b) {
    return a.code().number() == b.code().number()
        && a.primary().span().start() == b.primary().span().start()
        && a.primary().span().file() == b.primary().span().file()
        && a.message().equals(b.message());
  }
}
