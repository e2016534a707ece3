package dev.hpcc.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects diagnostics during one compilation. The same code at the same place with the same
 * message is kept once.
 */
public final class Diagnostics {
  private final List<Diagnostic> reported = new ArrayList<>();

  /** What was reported, by place and words; files of one name share an entry. */
  private final Map<String, List<Diagnostic>> known = new HashMap<>();

  private int errors;

  public void report(Diagnostic diagnostic) {
    List<Diagnostic> alike = known.computeIfAbsent(key(diagnostic), k -> new ArrayList<>(1));
    for (Diagnostic earlier : alike) {
      if (earlier.primary().span().file() == diagnostic.primary().span().file()) {
        return;
      }
    }
    alike.add(diagnostic);
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
    Map<String, Integer> files = new HashMap<>();
    for (Diagnostic d : reported) {
      files.putIfAbsent(d.primary().span().file().name(), files.size());
    }
    List<Diagnostic> sorted = new ArrayList<>(reported);
    sorted.sort((a, b) -> compare(files, a, b));
    return sorted;
  }

  private static int compare(Map<String, Integer> files, Diagnostic a, Diagnostic b) {
    int byFile = Integer.compare(rank(files, a), rank(files, b));
    if (byFile != 0) {
      return byFile;
    }
    int byPlace = Integer.compare(a.primary().span().start(), b.primary().span().start());
    return byPlace != 0 ? byPlace : Integer.compare(a.code().number(), b.code().number());
  }

  private static int rank(Map<String, Integer> files, Diagnostic diagnostic) {
    return files.getOrDefault(diagnostic.primary().span().file().name(), 0);
  }

  private static String key(Diagnostic d) {
    return d.code().number() + " " + d.primary().span().start() + " " + d.message();
  }
}
