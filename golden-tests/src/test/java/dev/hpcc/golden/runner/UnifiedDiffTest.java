package dev.hpcc.golden.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void equalTextsDoNotDiffer() {
    assertEquals("", UnifiedDiff.of("a\nb\n", "a\nb\n"));
  }

  @Test
  void aChangeIsShownWithItsSurroundings() {
    assertEquals(
        "@@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8",
        UnifiedDiff.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
  }

  @Test
  void aMissingLastLineEndIsSaid() {
    assertTrue(UnifiedDiff.of("a\n", "a").contains("line ends"));
  }

  @Test
  void aLongDifferenceIsCutAtSixtyLines() {
    String long1 = IntStream.range(0, 200).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    String long2 = IntStream.range(0, 200).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
    String diff = UnifiedDiff.of(long1, long2);
    assertEquals(60, diff.lines().count());
    assertTrue(diff.endsWith("more lines"), diff);
  }
}
