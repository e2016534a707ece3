package dev.hpcc.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegalTextTest {
  private static final LegalText AWS = LegalText.lettersDigitsAnd(" _.:/=+-@", '_', 256);
  private static final LegalText LABEL =
      LegalText.lettersDigitsAnd("_-", '_', 63).inAscii().inLowerCase().beginningWithLetter();

  @Test
  void aLegalTextStaysAsItIs() {
    assertEquals("Zürich lab: a/b=c+d-e@f", AWS.fit("Zürich lab: a/b=c+d-e@f"));
    assertTrue(AWS.isLegal("research computing"));
  }

  @Test
  void eachIllegalCharacterIsReplacedByOne() {
    assertEquals("a_b_c__d___", AWS.fit("a,b#c${d}\n\u0000"));
    assertEquals("x_y", AWS.fit("x\uD83D\uDE80y"));
  }

  @Test
  void aLabelIsSmallAsciiAndBeginsWithALetter() {
    assertEquals("research_computing", LABEL.fit("Research Computing"));
    assertEquals("x1234", LABEL.fit("1234"));
    assertEquals("x_", LABEL.fit("é"));
    assertEquals("x", LABEL.fit(""));
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertEquals("a\uD83D\uDE80b", LegalText.anythingBut("<>", '_', 3).fit("a\uD83D\uDE80bc"));
    assertEquals(63, LABEL.fit("1" + "a".repeat(80)).length());
  }

  @Test
  void whatIsDeniedIsReplacedAndAllElseStays() {
    LegalText azure = LegalText.anythingBut("<>%&\\?/", '_', 512);
    assertEquals("a_b {c} 50_", azure.fit("a/b {c} 50%"));
  }

  @Test
  void twoTextsThatBecomeOneCollideAndTheSameTextTwiceDoesNot() {
    assertEquals(
        List.of(new LegalText.Collision(0, 1, "a_b")),
        LABEL.collisions(List.of("a b", "a_b", "c", "c")));
  }
}
