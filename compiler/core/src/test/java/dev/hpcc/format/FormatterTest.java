package dev.hpcc.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.parse.Lexeme;
import dev.hpcc.parse.Limits;
import dev.hpcc.parse.Samples;
import dev.hpcc.parse.Shown;
import dev.hpcc.source.SourceFile;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormatterTest {
  private static Optional<String> format(String text) {
    return Formatter.format(new SourceFile("a.hpc", text), Limits.standard(), new Diagnostics());
  }

  private static String meaning(String text) {
    return Shown.of(
        BlueprintParser.parse(new SourceFile("a.hpc", text), Limits.standard(), new Diagnostics())
            .items());
  }

  private static void assertFormatted(String expected, String text) {
    assertEquals(expected, format(text).orElse("refused"));
    assertEquals(expected, format(expected).orElse("refused"), "not a fixed point");
    assertEquals(meaning(text), meaning(expected), "another meaning");
  }

  @Test
  void writesOneItemALineWithTheSignsBelowEachOther() {
    assertFormatted(
        """
        nodes cpu {
          count   = 0..max_nodes
          cores  >= 96
          memory >= 2 GiB per core

          setup tune { script = file("a.sh") }
          on aws { instance = "x" }
        }
        """,
        """
        nodes   cpu{
        count=0 .. max_nodes,cores>=96
              memory >= 2GiB per   core


            setup tune {script=file( "a.sh" )}
            on aws { instance = "x", }

        }
        """);
  }

  @Test
  void keepsOnOneLineWhatStandsThereAndFits() {
    assertFormatted(
        """
        blueprint cfd { description = "a", edition = 2026 }
        network { }
        tags { }
        budget { alert = [80 %, 100 %] }
        """,
        "blueprint cfd {description=\"a\",edition=2026}\nnetwork {}\ntags {\n}\nbudget{alert=[80%,100%,]}");
  }

  @Test
  void alignsTheBracesOfNeighbouringBlocksOnOneLine() {
    assertFormatted(
        """
        image base { os = el }
        target aws   { region = "a" }
        target azure { region = "b" }

        target gcp { region = "c" }
        """,
        """
        image base { os = el }
        target aws { region = "a" }
        target azure { region = "b" }

        target gcp { region = "c" }
        """);
  }

  @Test
  void keepsEveryCommentAtItsPlace() {
    assertFormatted(
        """
        # first

        # second
        nodes a {  # behind the brace
          # above
          count = 1  # behind
          x     = [  # list
            a,  # one
            # between
            b,
            # last
          ]
          # at the end
        }  # closed
        # the end
        """,
        """
        # first


        # second
        nodes a {# behind the brace
            # above
            count = 1, # behind
            x = [ # list
              a, # one
              # between
              b
              # last
            ]
            # at the end
        } # closed
        # the end""");
  }

  @Test
  void breaksUpALineThatIsTooLong() {
    assertFormatted(
        """
        nodes compute {
          description = "a text that is rather long, so that all this cannot stand on one line"
          count       = 1
          cores      >= 8
        }
        nodes other {
          x = [
            "a text that is rather long, so that all this cannot stand on one line",
            "a text that is rather long",
          ]
        }
        """,
        """
        nodes compute { description = "a text that is rather long, so that all this cannot stand on one line", count = 1, cores >= 8 }
        nodes other {
          x = ["a text that is rather long, so that all this cannot stand on one line", "a text that is rather long"]
        }
        """);
  }

  @Test
  void leavesTextsAsTheyAre() {
    assertFormatted(
        """
        nodes a {
          setup s {
            script = '''
          #!/bin/sh
            echo  "a  b"
          '''
            at = boot
          }
        }
        """,
        """
        nodes a {
        setup s { script = '''
          #!/bin/sh
            echo  "a  b"
          ''', at = boot } }
        """);
  }

  @Test
  void spacesOutExpressions() {
    assertFormatted(
        """
        let a = if x == 1 and not (y or z) then max(1, 2) else (3 + 4) * 5 GiB / 2
        let b = { k = [1, 2], "l m" = f() }
        let c = 1..2 nodes
        let d = max([
          1,
          2,
        ], 3)
        """,
        """
        let a=if x==1 and not(y or z)then max( 1,2 )else( 3+4 )*5GiB / 2
        let b={k=[ 1,2 ],"l m"=f( )}
        let c = 1 .. 2nodes
        let d = max(
          [
          1, 2], 3)
        """);
  }

  @Test
  void writesPlainLineEndsAndNoByteOrderMark() {
    assertFormatted("x {\n  a = 1\n}\n", "\uFEFFx {\r\n\ta = 1  \r\n}\r\n\r\n");
    assertFormatted("", "\n\n");
    assertFormatted("# a\n", "# a   ");
  }

  @Test
  void refusesABrokenFileAndTellsWhy() {
    Diagnostics sink = new Diagnostics();
    SourceFile file = new SourceFile("a.hpc", "x { a = 1;\n}");
    assertFalse(Formatter.format(file, Limits.standard(), sink).isPresent());
    assertEquals(1, sink.errorCount());
  }

  @Test
  void theSamplesKeepTheirMeaning() {
    for (String sample : Samples.all()) {
      String formatted = format(sample).orElseThrow();
      assertEquals(meaning(sample), meaning(formatted));
      assertEquals(formatted, format(formatted).orElseThrow());
      assertEquals(comments(sample), comments(formatted));
    }
  }

  /** Blanks, newlines, commas and comments are strewn into a good file. */
  @Test
  void anyLayoutOfAFileHasTheSameMeaningAndAFixedPoint() {
    Random random = new Random(7);
    int formatted = 0;
    for (int round = 0; round < 400; round++) {
      for (String sample : Samples.all()) {
        String text = strewn(sample, random);
        Optional<String> result = format(text);
        if (result.isPresent()) {
          formatted++;
          assertEquals(meaning(text), meaning(result.get()), text);
          assertEquals(result, format(result.get()), text);
          assertEquals(comments(text), comments(result.get()), text);
        }
      }
    }
    assertTrue(formatted > 300, "only " + formatted + " were correct");
  }

  private static String strewn(String sample, Random random) {
    String[] bits = {" ", "\n", "\n\n", "  # c\n", ",", "\t", "\r\n", ", # d\n"};
    StringBuilder text = new StringBuilder(sample);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(text.length());
      while (at > 0 && !isBlank(text.charAt(at)) && "{}[](),=".indexOf(text.charAt(at)) < 0) {
        at--;
      }
      text.insert(at, bits[random.nextInt(bits.length)]);
    }
    return text.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  private static String comments(String text) {
    StringBuilder comments = new StringBuilder();
    for (Lexeme lexeme : Lexeme.of(new SourceFile("a", text))) {
      if (lexeme.kind() == Lexeme.Kind.COMMENT) {
        comments.append(text, lexeme.start(), lexeme.end()).append('\n');
      }
    }
    return comments.toString().replace("\r", "").replaceAll(" +\n", "\n");
  }
}
