package dev.hpcc.golden.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Core and backends read no file, no clock and no environment: same input, same bytes. */
class PurityTest {
  private static final Set<String> MAY_TOUCH_THE_WORLD = Set.of("cli", "live", "web", "editor");

  private static final Set<String> FILE_TYPES =
      Set.of(
          "java.nio.file.Files",
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.nio.channels.FileChannel",
          "java.util.Scanner");

  private static final Set<String> WORLD =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.exit",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.YearMonth.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.util.Locale.getDefault",
          "java.time.ZoneId.systemDefault");

  private static final Set<String> TERMINAL =
      Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in");

  @Test
  void coreAndBackendsOpenNoFileAndNoSocket() {
    assertEquals(
        List.of(),
        Production.violations(
            PurityTest::isPure,
            (from, to) ->
                FILE_TYPES.contains(to.getName())
                    || to.getName().matches("java\\.net\\..*(Socket|Connection).*")
                    || to.getPackageName().startsWith("java.net.http")
                    || to.getPackageName().startsWith("javax.net")));
  }

  @Test
  void coreAndBackendsAskNeitherClockNorEnvironmentNorChance() {
    assertEquals(List.of(), accesses(PurityTest::isPure, WORLD));
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    assertEquals(List.of(), accesses(c -> !Production.area(c).equals("cli"), TERMINAL));
  }

  @Test
  void noClassPrintsAStackTrace() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : Production.classes()) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (access.getTarget().getName().equals("printStackTrace")) {
          found.add(access.getDescription());
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static boolean isPure(JavaClass type) {
    return !MAY_TOUCH_THE_WORLD.contains(Production.area(type));
  }

  private static List<String> accesses(Predicate<JavaClass> from, Set<String> forbidden) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : Production.classes()) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
        if (from.test(type) && forbidden.contains(target)) {
          found.add(access.getDescription());
        }
      }
    }
    return found;
  }
}
