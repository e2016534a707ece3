package dev.hpcc.golden.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class LayersTest {
  /** Each package of core imports only what stands before it. */
  private static final List<String> CORE =
      List.of(
          "source",
          "diagnostic",
          "quantity",
          "language",
          "syntax",
          "parse",
          "format",
          "ir",
          "resolve",
          "check",
          "catalog",
          "backend",
          "emit",
          "compile");

  private static final Set<String> BACKENDS = Set.of("aws", "azure", "gcp");

  @Test
  void theRulesSeeTheClassesOfTheProject() {
    for (String area : CORE) {
      boolean there =
          StreamSupport.stream(Production.classes().spliterator(), false)
              .anyMatch(c -> Production.area(c).equals(area));
      assertFalse(!there && !area.equals("format"), "no class in dev.hpcc." + area);
    }
  }

  @Test
  void aPackageOfCoreImportsOnlyWhatStandsBeforeIt() {
    assertEquals(
        List.of(),
        Production.violations(
            c -> CORE.contains(Production.area(c)),
            (from, to) -> {
              String area = Production.area(to);
              boolean grammar = area.equals("grammar") && Production.area(from).equals("parse");
              return isOurs(to)
                  && !grammar
                  && (CORE.indexOf(area) < 0
                      || CORE.indexOf(area) > CORE.indexOf(Production.area(from)));
            }));
  }

  @Test
  void aBackendImportsCoreOnly() {
    assertEquals(
        List.of(),
        Production.violations(
            c -> BACKENDS.contains(Production.area(c)),
            (from, to) ->
                isOurs(to)
                    && !CORE.contains(Production.area(to))
                    && !Production.area(to).equals(Production.area(from))));
  }

  @Test
  void noModuleButABackendImportsABackend() {
    assertEquals(
        List.of(),
        Production.violations(
            c -> !BACKENDS.contains(Production.area(c)),
            (from, to) -> BACKENDS.contains(Production.area(to))));
  }

  @Test
  void onlyTheParserKnowsAntlr() {
    assertEquals(
        List.of(),
        Production.violations(
            c -> !Set.of("parse", "grammar").contains(Production.area(c)),
            (from, to) ->
                to.getPackageName().startsWith("org.antlr")
                    || Production.area(to).equals("grammar")));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("dev.hpcc");
  }
}
