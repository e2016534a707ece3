package dev.hpcc.golden.gate;

import java.util.regex.Pattern;

/** Shapes of secrets that must stand in no output, whatever the format. */
public final class SecretPatterns {
  private static final Pattern SHAPES =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----"
              + "|\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"
              + "|aws_secret_access_key\\s*[=:]"
              + "|AccountKey=[A-Za-z0-9+/=]{40}"
              + "|\"private_key\"\\s*:");

  private SecretPatterns() {}

  public static boolean isIn(String text) {
    return SHAPES.matcher(text).find();
  }
}
