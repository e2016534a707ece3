package dev.hpcc.golden.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case compiles to exactly its expected files, and all that it emits passes the gates.
 *
 * <p>{@code -Dgolden.filter=TEXT} runs the cases whose name holds the text. {@code
 * -Dgolden.update=true} rewrites the expected files and fails, so that nothing is blessed unseen.
 */
class GoldenTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static List<GoldenCase> cases() {
    String filter = System.getProperty("golden.filter", "");
    return GoldenCase.all().stream().filter(c -> c.name().contains(filter)).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseCompilesToItsExpectedFiles() {
    return cases().stream().map(c -> dynamicTest(c.name(), () -> compare(c)));
  }

  @TestFactory
  Stream<DynamicTest> everythingEmittedPassesTheGatesOfItsTarget() {
    return cases().stream()
        .map(
            c ->
                dynamicTest(
                    c.name(),
                    () -> {
                      List<String> found = Gates.findings(c, GoldenCompiler.compile(c));
                      if (!found.isEmpty()) {
                        fail(c.name() + "\n" + String.join("\n", found));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyShippedBlueprintCompilesForAllClouds() {
    return cases().stream()
        .filter(GoldenCase::isShipped)
        .map(
            c ->
                dynamicTest(
                    c.name(),
                    () -> {
                      GoldenCompiler.Result result = GoldenCompiler.compile(c);
                      String told = result.texts().getOrDefault("diagnostics.txt", "");
                      assertTrue(!result.failed(), told);
                      for (String cloud : List.of("aws", "azure", "gcp")) {
                        assertTrue(!result.target(cloud).isEmpty(), "nothing for " + cloud);
                      }
                    }));
  }

  @Test
  void localeAndTimeZoneChangeNothing() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<GoldenCase> shipped = cases().stream().filter(GoldenCase::isShipped).toList();
    List<String> found = new ArrayList<>();
    for (GoldenCase golden : shipped) {
      GoldenCompiler.Result before = GoldenCompiler.compile(golden);
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        if (!GoldenCompiler.compile(golden).texts().equals(before.texts())) {
          found.add(golden.name());
        }
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
    assertTrue(found.isEmpty(), () -> "differ in another locale: " + found);
  }

  private static void compare(GoldenCase golden) {
    Expectation expectation = new Expectation(golden, GoldenCompiler.compile(golden));
    if (UPDATE) {
      List<String> changed = expectation.rewrite();
      fail(golden.name() + " rewritten, look at the difference: " + changed);
    }
    List<String> differences = expectation.differences();
    if (!differences.isEmpty()) {
      fail(
          golden.name()
              + " is not as expected\n\n"
              + String.join("\n\n", differences)
              + "\n\nIf this is meant:\n  mvn -q -pl golden-tests -am test -Dtest=GoldenTest"
              + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true -Dgolden.filter="
              + golden.name());
    }
  }
}
