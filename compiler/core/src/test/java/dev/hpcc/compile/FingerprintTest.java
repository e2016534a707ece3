package dev.hpcc.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void isTheSha256OfTheJdkForEveryLengthAroundABlock() throws Exception {
    Random random = new Random(7);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String expected =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertEquals(expected, Fingerprint.of(bytes), "length " + length);
    }
  }

  @Test
  void hashesTextsAsUtf8() throws Exception {
    String text = "übung 日本 🚀\n".repeat(5000);
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertEquals(expected, Fingerprint.of(text));
  }
}
