package dev.hpcc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.quantity.Cidr;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TextRulesTest {

  @Property
  void everyNetworkIsReadAsItIsWritten(
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long address,
      @ForAll @IntRange(min = 0, max = 32) int prefix) {
    Cidr cidr = new Cidr(address & -(1L << (32 - prefix)), prefix);
    assertEquals(cidr, TextRules.readCidr(cidr.toString()).orElseThrow());
    assertTrue(TextRules.fault(TextRule.CIDR, cidr.toString()).isEmpty());
  }

  @Example
  void noOtherTextIsANetwork() {
    for (String text :
        new String[] {
          "",
          "10.0.0.0",
          "10.0.0.1/16",
          "10.0.0.0/33",
          "10.0.0/8",
          "256.0.0.0/8",
          "10.0.0.0/",
          "10.0.0.0/ 8",
          "010.0.0.0/8",
          "10.0.0.0/-1",
          "::/0",
          "10.0.0.0/8/8"
        }) {
      assertFalse(TextRules.fault(TextRule.CIDR, text).isEmpty(), text);
      assertTrue(TextRules.readCidr(text).isEmpty(), text);
    }
  }

  @Example
  void pathsAreAbsoluteAndPlain() {
    good(TextRule.PATH, "/", "/scratch", "/a/b.c_d-e", "/home/%u");
    bad(
        TextRule.PATH,
        "",
        "a",
        "/a/",
        "//",
        "/a//b",
        "/a b",
        "/a/../b",
        "/..",
        "/a/.",
        "/$x",
        "/a\n");
  }

  @Example
  void keysAddressesAndScriptsHaveTheirForms() {
    good(
        TextRule.PUBLIC_KEY,
        "ssh-ed25519 AAAAC3 me",
        "ecdsa-sha2-nistp256 AAAA\n",
        "sk-ssh-ed25519@openssh.com AAAA x");
    bad(
        TextRule.PUBLIC_KEY,
        "AAAA",
        "ssh-ed25519",
        "-----BEGIN PRIVATE KEY-----",
        "ssh-rsa A\nssh-rsa B");
    good(TextRule.EMAIL, "a@b.c");
    bad(TextRule.EMAIL, "a", "a@b", "@b.c", "a@b.", "a b@c.d", "a@b@c.d", "a@.c");
    good(TextRule.URL, "https://a/b");
    bad(TextRule.URL, "http://a", "https://", "https://a b");
    good(TextRule.SCRIPT, "#!/bin/sh\n");
    bad(TextRule.SCRIPT, "", " #!/bin/sh", "echo");
    good(TextRule.MOUNT_OPTION, "rw", "vers=4.1");
    bad(TextRule.MOUNT_OPTION, "", "rw,hard", "a b");
    good(TextRule.SHA256, "aB".repeat(32));
    bad(TextRule.SHA256, "ab", "g".repeat(64));
    good(TextRule.LINE, "x");
    bad(TextRule.LINE, "", " ", "a\nb", "\u0000");
  }

  private static void good(TextRule rule, String... texts) {
    for (String text : texts) {
      assertTrue(TextRules.fault(rule, text).isEmpty(), text);
    }
  }

  private static void bad(TextRule rule, String... texts) {
    for (String text : texts) {
      assertFalse(TextRules.fault(rule, text).isEmpty(), text);
    }
  }
}
