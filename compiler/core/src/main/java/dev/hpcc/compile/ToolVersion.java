package dev.hpcc.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this build. */
public final class ToolVersion {
  private ToolVersion() {}

  /** {@code 0.1.0}. */
  public static String text() {
    return Holder.TEXT;
  }

  /** Read on first use. */
  private static final class Holder {
    static final String TEXT = read();

    private static String read() {
      try (InputStream in = ToolVersion.class.getResourceAsStream("version.txt")) {
        if (in == null) {
          throw new IllegalStateException("this build has no version");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
