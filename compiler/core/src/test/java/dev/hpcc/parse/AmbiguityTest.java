package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.grammar.HpcParser;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.junit.jupiter.api.Test;

/** The grammar reads whole blueprints in one way only. */
class AmbiguityTest {
  @Test
  void noSampleIsAmbiguousUnderExactDetection() {
    for (String sample : Samples.all()) {
      List<String> reports = new ArrayList<>();
      TokenWindow tokens = new TokenWindow(laidOut(sample));
      HpcParser parser = new HpcParser(tokens);
      parser.removeErrorListeners();
      parser.addErrorListener(new DiagnosticErrorListener(false));
      parser.addErrorListener(collector(reports));
      parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
      HpcParser.FileContext file = parser.file();
      assertEquals(List.of(), reports);
      assertTrue(file.element().size() > 5);
      assertEquals(Token.EOF, tokens.LA(1));
    }
  }

  private static List<SourceToken> laidOut(String text) {
    SourceFile file = new SourceFile("sample.hpc", text);
    Diagnostics sink = new Diagnostics();
    FaultLog log = new FaultLog(file, Limits.standard(), sink);
    List<SourceToken> words = Habits.mended(TokenReader.of(log).all(), log);
    assertEquals(0, sink.errorCount());
    return Layout.of(file, words, text.length());
  }

  private static BaseErrorListener collector(List<String> reports) {
    return new BaseErrorListener() {
      @Override
      public void syntaxError(
          Recognizer<?, ?> recognizer,
          Object symbol,
          int line,
          int column,
          String message,
          RecognitionException e) {
        reports.add(line + ":" + column + " " + message);
      }
    };
  }
}
