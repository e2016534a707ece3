package dev.hpcc.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodePages;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.resolve.Blueprints;
import dev.hpcc.resolve.ResolveCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example on a code's page is one that triggers it, and nothing else but warnings. */
class CodeExamplesTest {
  /** What needs files, options of the command line or a very long text; tested elsewhere. */
  private static final Set<Integer> ELSEWHERE =
      Set.of(2028, 2042, 2053, 2055, 9103, 9104, 9105, 9106, 9107);

  static List<Code> codes() {
    List<Code> codes = new ArrayList<>(new ResolveCodes().codes());
    codes.addAll(new CheckCodes().codes());
    codes.removeIf(code -> ELSEWHERE.contains(code.number()));
    return codes;
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theExampleOfAPageTriggersItsCodeAndNoOtherError(Code code) {
    String example = example(CodePages.page(code).orElseThrow());
    Blueprints.Resolved resolved =
        Blueprints.resolve(
            example, Blueprints.input().withSources(Blueprints.files(java.util.Map.of())));
    Diagnostics sink = resolved.sink();
    Checker.check(resolved.resolution(), sink);
    boolean triggered = false;
    boolean other = false;
    for (Diagnostic diagnostic : sink.sorted()) {
      boolean same = diagnostic.code().number() == code.number();
      triggered |= same;
      other |= !same && diagnostic.severity() == dev.hpcc.diagnostic.Severity.ERROR;
    }
    assertTrue(triggered && !other, () -> code.id() + "\n" + example + "\n" + resolved.messages());
  }

  private static String example(String page) {
    StringBuilder example = new StringBuilder();
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("    ")) {
        example.append(line.substring(4)).append('\n');
      }
    }
    boolean whole = example.indexOf("blueprint") >= 0;
    return (whole ? "" : "blueprint lab { near = \"Frankfurt\" }\n") + example;
  }
}
