package dev.hpcc.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Scripts that run on nodes: files on the class path, in the {@code scripts} folder of a package.
 */
public final class ScriptText {

  private ScriptText() {}

  /**
   * The text of a script.
   *
   * @param owner a class of the package that has the {@code scripts} folder
   * @param name the file's name
   * @throws IllegalStateException if it is not there: the build lost it
   */
  public static String read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream("scripts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("script " + name + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
