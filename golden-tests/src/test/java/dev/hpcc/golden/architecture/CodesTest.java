package dev.hpcc.golden.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every diagnostic code means one thing, belongs to its module's range and has a page. */
class CodesTest {
  /** First digit of the codes by area; areas not listed share what is left below 6. */
  private static final Map<String, Integer> RANGES = Map.of("aws", 6, "azure", 7, "gcp", 8);

  @Test
  void noNumberIsGivenTwice() {
    Map<Integer, String> owners = new LinkedHashMap<>();
    List<String> found = new ArrayList<>();
    int books = 0;
    for (CodeBook book : ServiceLoader.load(CodeBook.class)) {
      books++;
      for (Code code : book.codes()) {
        String owner = book.getClass().getName();
        String before = owners.put(code.number(), owner);
        if (before != null) {
          found.add(code.id() + ": " + before + " and " + owner);
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(books > 1, "no code books on the class path");
  }

  @Test
  void aCloudUsesTheNumbersOfItsRange() {
    List<String> found = new ArrayList<>();
    for (CodeBook book : ServiceLoader.load(CodeBook.class)) {
      String rest = book.getClass().getName().substring("dev.hpcc.".length());
      String area = rest.substring(0, rest.indexOf('.'));
      for (Code code : book.codes()) {
        int digit = code.number() / 1000;
        boolean fits =
            RANGES.containsKey(area)
                ? digit == RANGES.getOrDefault(area, 0)
                : !RANGES.containsValue(digit);
        if (!fits) {
          found.add(code.id() + " in " + area);
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyCodeHasAPageAndEveryPageACode() {
    Set<String> codes = new TreeSet<>();
    for (CodeBook book : ServiceLoader.load(CodeBook.class)) {
      book.codes().forEach(c -> codes.add(c.id()));
    }
    Set<String> pages = new TreeSet<>();
    for (Path file : Repository.files(".md")) {
      String name = Repository.name(file);
      if (name.contains("src/main/resources/hpcc/codes/")) {
        pages.add(name.substring(name.lastIndexOf('/') + 1).replace(".md", ""));
      }
    }
    Set<String> withoutPage = new TreeSet<>(codes);
    withoutPage.removeAll(pages);
    pages.removeAll(codes);
    assertEquals(Set.of(), withoutPage, "codes without a page");
    assertEquals(Set.of(), pages, "pages without a registered code");
  }

  @Test
  void aPageSaysWhatItMeansInAFewLines() {
    List<String> found = new ArrayList<>();
    for (Path file : Repository.files(".md")) {
      String name = Repository.name(file);
      if (name.contains("src/main/resources/hpcc/codes/")) {
        long lines = Repository.text(file).lines().count();
        if (lines < 3 || lines > 40) {
          found.add(name + ": " + lines + " lines");
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aTitleIsALineWithoutAFullStop() {
    List<String> found = new ArrayList<>();
    for (CodeBook book : ServiceLoader.load(CodeBook.class)) {
      for (Code code : book.codes()) {
        if (code.title().isBlank() || code.title().endsWith(".") || code.title().contains("\n")) {
          found.add(code.id() + ": " + code.title());
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
