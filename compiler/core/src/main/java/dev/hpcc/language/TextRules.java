package dev.hpcc.language;

import dev.hpcc.quantity.Cidr;
import java.util.Optional;

/** Decides whether a text meets a {@link TextRule}; every check is one pass over the text. */
public final class TextRules {
  private static final int LONGEST_PATH = 255;

  private TextRules() {}

  /** What is wrong with the text, as the end of a sentence; empty when nothing is. */
  public static Optional<String> fault(TextRule rule, String text) {
    return switch (rule) {
      case ANY -> Optional.empty();
      case LINE ->
          unless(!text.isBlank() && isLine(text), "it must be one line with something in it");
      case CONFIG_LINE -> unless(isLine(text), "it must be one line");
      case PATH -> path(text);
      case CIDR -> cidr(text);
      case EMAIL -> unless(isEmail(text), "it has no form `name@domain`");
      case URL -> unless(isUrl(text), "it must begin with `https://` and hold no blanks");
      case SHA256 ->
          unless(text.length() == 64 && isHex(text), "it must have 64 hexadecimal digits");
      case SCRIPT -> unless(text.startsWith("#!"), "its first line must begin with `#!`");
      case PUBLIC_KEY -> publicKey(text);
      case MOUNT_OPTION ->
          unless(
              !text.isEmpty() && isVisible(text) && text.indexOf(',') < 0,
              "it must be one option without blanks or commas");
    };
  }

  /** Reads a network address that has passed {@link #fault}. */
  public static Optional<Cidr> readCidr(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    long address = address(text.substring(0, slash));
    int prefix = number(text, slash + 1, text.length(), 32);
    if (address < 0 || prefix < 0) {
      return Optional.empty();
    }
    long size = 1L << (32 - prefix);
    return (address & (size - 1)) == 0 ? Optional.of(new Cidr(address, prefix)) : Optional.empty();
  }

  private static Optional<String> cidr(String text) {
    if (readCidr(text).isPresent()) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    long address = address(slash < 0 ? text : text.substring(0, slash));
    if (address >= 0 && slash < 0) {
      return Optional.of("it has no prefix length; one address is `" + text + "/32`");
    }
    int prefix = slash < 0 ? -1 : number(text, slash + 1, text.length(), 32);
    if (address >= 0 && prefix >= 0) {
      Cidr meant = new Cidr(address & -(1L << (32 - prefix)), prefix);
      return Optional.of("the network of that length is `" + meant + "`");
    }
    return Optional.of("it has no form `10.0.0.0/16`");
  }

  private static long address(String text) {
    long address = 0;
    int start = 0;
    for (int part = 0; part < 4; part++) {
      int end = part < 3 ? text.indexOf('.', start) : text.length();
      int value = end < 0 ? -1 : number(text, start, end, 255);
      if (value < 0) {
        return -1;
      }
      address = address << 8 | value;
      start = end + 1;
    }
    return address;
  }

  private static int number(String text, int start, int end, int most) {
    if (end <= start || end - start > 3 || (text.charAt(start) == '0' && end - start > 1)) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value > most ? -1 : value;
  }

  private static Optional<String> path(String text) {
    if (!text.startsWith("/")) {
      return Optional.of("it must begin with `/`");
    }
    if (text.length() > 1 && (text.endsWith("/") || text.contains("//"))) {
      return Optional.of("it must have no empty part and no `/` at its end");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = isLetterOrDigit(c) || "/._-+@%".indexOf(c) >= 0;
      if (!plain) {
        return Optional.of("it may hold letters, digits and `/ . _ - + @ %`");
      }
    }
    if (text.length() > LONGEST_PATH
        || ("/" + text + "/").contains("/../")
        || (text + "/").contains("/./")) {
      return Optional.of("it must hold no `.` or `..` part and at most 255 characters");
    }
    return Optional.empty();
  }

  private static boolean isEmail(String text) {
    int at = text.indexOf('@');
    return at > 0
        && text.indexOf('@', at + 1) < 0
        && text.indexOf('.', at) > at + 1
        && !text.endsWith(".")
        && text.length() <= 254
        && isVisible(text)
        && text.indexOf(',') < 0
        && text.indexOf('<') < 0
        && text.indexOf('"') < 0;
  }

  private static boolean isUrl(String text) {
    return text.startsWith("https://") && text.length() > 8 && isVisible(text);
  }

  private static Optional<String> publicKey(String text) {
    String line = text.strip();
    if (line.contains("PRIVATE KEY")) {
      return Optional.of("it is a private key, which must never stand in a blueprint");
    }
    boolean known =
        line.startsWith("ssh-") || line.startsWith("ecdsa-sha2-") || line.startsWith("sk-");
    return unless(
        known && isLine(line) && line.indexOf(' ') > 0,
        "it must be one line like `ssh-ed25519 AAAA… name`");
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Optional<String> unless(boolean good, String words) {
    return good ? Optional.empty() : Optional.of(words);
  }
}
