package dev.hpcc.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whole blueprints that use every construct of the language. */
public final class Samples {
  private Samples() {}

  public static List<String> all() {
    return List.of(read("cfd.hpc"), read("site.hpc"));
  }

  private static String read(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
