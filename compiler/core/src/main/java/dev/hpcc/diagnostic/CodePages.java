package dev.hpcc.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the codes of all modules and the page that explains each. */
public final class CodePages {
  private CodePages() {}

  /** Every code that can be reported, by number. */
  public static List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    for (CodeBook book : ServiceLoader.load(CodeBook.class, CodePages.class.getClassLoader())) {
      codes.addAll(book.codes());
    }
    codes.sort((a, b) -> Integer.compare(a.number(), b.number()));
    return List.copyOf(codes);
  }

  /** The code of a name like {@code HPC2003}, in any case; the number alone will do. */
  public static Optional<Code> find(String id) {
    for (Code code : codes()) {
      if (code.id().equalsIgnoreCase(id) || code.id().equalsIgnoreCase("HPC" + id)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** The page of a code, in Markdown. */
  public static Optional<String> page(Code code) {
    String path = "hpcc/codes/" + code.id() + ".md";
    try (InputStream in = CodePages.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
