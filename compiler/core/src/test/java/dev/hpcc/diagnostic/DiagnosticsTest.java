package dev.hpcc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final Code ERROR = Code.error(2001, "e");
  private static final Code WARNING = Code.warning(2002, "w");

  private final SourceFile file = new SourceFile("a.hpc", "x".repeat(200_000));

  private Diagnostic at(Code code, SourceFile source, int start, String message) {
    return Diagnostic.of(code, new Span(source, start, start), message);
  }

  @Test
  void keepsTheSameThingOnce() {
    Diagnostics sink = new Diagnostics();
    SourceFile twin = new SourceFile("a.hpc", "x");
    sink.report(at(ERROR, file, 1, "m"));
    sink.report(at(ERROR, file, 1, "m"));
    assertEquals(1, sink.errorCount());
    sink.report(at(ERROR, file, 1, "other words"));
    sink.report(at(ERROR, file, 2, "m"));
    sink.report(at(WARNING, file, 1, "m"));
    sink.report(at(ERROR, twin, 1, "m"));
    assertEquals(5, sink.sorted().size());
    assertEquals(4, sink.errorCount());
  }

  @Test
  void sortsByFileThenPlaceThenCode() {
    Diagnostics sink = new Diagnostics();
    SourceFile second = new SourceFile("0.hpc", "xxx");
    sink.report(at(WARNING, file, 2, "c"));
    sink.report(at(ERROR, second, 0, "d"));
    sink.report(at(ERROR, file, 2, "b"));
    sink.report(at(ERROR, file, 1, "a"));
    List<String> messages = new ArrayList<>();
    for (Diagnostic d : sink.sorted()) {
      messages.add(d.message());
    }
    assertEquals(List.of("a", "b", "c", "d"), messages);
  }

  @Test
  void manyReportsTakeLinearTime() {
    Diagnostics sink = new Diagnostics();
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 200_000; i++) {
            sink.report(at(ERROR, file, i, "the same message"));
          }
        });
    assertEquals(200_000, sink.errorCount());
  }
}
