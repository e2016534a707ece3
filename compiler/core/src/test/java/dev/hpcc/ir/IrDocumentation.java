package dev.hpcc.ir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that the sources of the model say about its records. */
final class IrDocumentation {
  private static final Path SOURCES = Path.of("src/main/java/dev/hpcc/ir");

  /** What the documentation of a type says before its first parameter. */
  Optional<String> of(Class<?> type) {
    return comment(type)
        .map(text -> clean(text.split("\n\\s*\\* @param", 2)[0]))
        .filter(text -> !text.isEmpty());
  }

  /** What the documentation of a record says about a component. */
  Optional<String> of(Class<?> type, String component) {
    Pattern parameter =
        Pattern.compile("@param " + component + "\\s(.*?)(?=\n\\s*\\* @|\\z)", Pattern.DOTALL);
    return comment(type)
        .map(parameter::matcher)
        .filter(Matcher::find)
        .map(found -> clean(found.group(1)));
  }

  private static Optional<String> comment(Class<?> type) {
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    Pattern declared =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?(?:sealed )?(?:record|enum|interface) "
                + type.getSimpleName()
                + "\\b",
            Pattern.DOTALL);
    Matcher matcher = declared.matcher(read(top));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String read(Class<?> top) {
    try {
      return Files.readString(SOURCES.resolve(top.getSimpleName() + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clean(String comment) {
    return comment
        .replaceAll("\n\\s*\\*", " ")
        .replaceAll("\\{@(?:code|link) ([^}]*)\\}", "$1")
        .replaceAll("</?p>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
