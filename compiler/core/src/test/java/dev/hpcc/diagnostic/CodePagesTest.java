package dev.hpcc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodePagesTest {
  @Test
  void everyCodeHasAPageThatSaysMoreThanItsTitle() {
    List<String> missing = new ArrayList<>();
    for (Code code : CodePages.codes()) {
      String page = CodePages.page(code).orElse("").strip();
      if (page.lines().filter(line -> !line.isBlank()).count() < 3) {
        missing.add(code.id() + " " + code.title());
      }
    }
    assertFalse(CodePages.codes().isEmpty());
    assertEquals(List.of(), missing);
  }

  @Test
  void noNumberIsGivenTwice() {
    Set<Integer> numbers = new HashSet<>();
    for (Code code : CodePages.codes()) {
      assertTrue(numbers.add(code.number()), code.id());
    }
  }

  @Test
  void titlesAreOneLineWithoutAFullStop() {
    for (Code code : CodePages.codes()) {
      assertFalse(code.title().isBlank() || code.title().endsWith("."), code.id());
      assertFalse(code.title().contains("\n"), code.id());
    }
  }

  @Test
  void findsACodeByItsNameInAnyCase() {
    Code code = CodePages.codes().get(0);
    assertEquals(Optional.of(code), CodePages.find(code.id()));
    assertEquals(Optional.of(code), CodePages.find("hpc" + code.number()));
    assertEquals(Optional.of(code), CodePages.find("" + code.number()));
    assertEquals(Optional.empty(), CodePages.find("HPC0000"));
  }
}
