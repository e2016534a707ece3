package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** One slip in a good blueprint: nothing breaks, and the report stays short and near. */
class MutationTest {
  private static final String[] STRAYS = {
    "{", "}", "[", "]", "(", ")", ",", "=", ">=", "..", ":", ";", "\"", "'", "\n", "name", "12",
    "if", "not", "per", "-", "%", "\"\"\"", "'''", "\\", "$", "like", "let", "#", "@", "\t", "é"
  };

  private int mutants;
  private int shortReports;
  private int nearReports;
  private int faults;

  @Test
  void everyOneTokenSlipIsSurvivedAndToldBriefly() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (String sample : Samples.all()) {
            mutate(sample);
          }
        });
    double brief = 100.0 * shortReports / faults;
    double near = 100.0 * nearReports / faults;
    String measured =
        mutants
            + " mutants, "
            + faults
            + " faulty; at most one report "
            + brief
            + " %, first report on the changed line or the next "
            + near
            + " %";
    assertTrue(brief >= 90 && near >= 97, measured);
  }

  private void mutate(String sample) {
    List<int[]> tokens = tokens(sample);
    Random random = new Random(20260101);
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.get(i)[0];
      int end = tokens.get(i)[1];
      String before = sample.substring(0, start);
      String after = sample.substring(end);
      String word = sample.substring(start, end);
      String stray = STRAYS[random.nextInt(STRAYS.length)];
      check(before + after, start);
      check(before + word + " " + word + after, start);
      check(before + stray + after, start);
      check(before + stray + " " + word + after, start);
    }
  }

  private void check(String text, int at) {
    mutants++;
    Told told = Told.of(text);
    TreeCheck.check(told);
    if (told.diagnostics().isEmpty()) {
      return;
    }
    faults++;
    int changed = told.tree().source().line(Math.min(at, text.length()));
    Diagnostic first = told.diagnostics().get(0);
    int line = first.primary().span().line();
    shortReports += told.diagnostics().size() <= 1 ? 1 : 0;
    nearReports += line == changed || line == changed + 1 ? 1 : 0;
  }

  private static List<int[]> tokens(String text) {
    List<int[]> places = new ArrayList<>();
    SourceFile file = new SourceFile("sample.hpc", text);
    FaultLog log = new FaultLog(file, Limits.standard(), new Diagnostics());
    for (SourceToken token : TokenReader.of(log).all()) {
      if (token.getType() != Token.EOF) {
        places.add(new int[] {token.start(), token.end()});
      }
    }
    return places;
  }
}
