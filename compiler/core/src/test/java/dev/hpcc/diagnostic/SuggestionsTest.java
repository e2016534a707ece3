package dev.hpcc.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> KEYS =
      List.of("cores", "count", "cpu", "memory", "mounts", "image", "instance");

  @Test
  void anotherCaseIsTheOneAnswer() {
    assertEquals(List.of("GiB"), Suggestions.nearest("gib", List.of("KiB", "GiB", "MiB")));
  }

  @Test
  void aThirdOfTheWordMayDiffer() {
    assertEquals(List.of("memory"), Suggestions.nearest("memroy", KEYS));
    assertEquals(List.of("cores"), Suggestions.nearest("cors", KEYS));
    assertEquals(List.of(), Suggestions.nearest("coxxs", KEYS));
    assertEquals(List.of("instance"), Suggestions.nearest("istanc", KEYS));
  }

  @Test
  void anExchangeOfNeighboursIsOneEdit() {
    assertEquals(List.of("cpu"), Suggestions.nearest("pcu", KEYS));
  }

  @Test
  void onlyTheNearestAreNamedSortedAndAtMostThree() {
    assertEquals(
        List.of("aab", "aac", "aad"),
        Suggestions.nearest("aaa", List.of("aad", "aac", "aae", "aab", "abb")));
  }

  @Test
  void aShortWordIsNotReplacedWhole() {
    assertEquals(List.of(), Suggestions.nearest("x", List.of("y")));
    assertEquals(List.of(), Suggestions.nearest("", List.of("y")));
  }

  @Test
  void listsWhatIsValidWhenNothingIsNear() {
    assertEquals("did you mean `cores`?", Suggestions.hint("Cores", KEYS));
    assertEquals(
        "known here are `bool`, `text` and `size`",
        Suggestions.hint("gibberish", List.of("bool", "text", "size")));
    assertEquals("only `bool` is known here", Suggestions.hint("gibberish", List.of("bool")));
    assertEquals("", Suggestions.hint("gibberish", List.of()));
    assertEquals(
        "", Suggestions.hint("zz", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")));
  }

  @Test
  void namesTwoAsAlternatives() {
    assertEquals(
        "did you mean `KiB` or `MiB`?", Suggestions.hint("xiB", List.of("MiB", "KiB", "nodes")));
  }
}
