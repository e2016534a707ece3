package dev.hpcc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LanguagePageTest {
  private static final Path TEMPLATE = Path.of("src/test/resources/hpcc/language/page.md");
  private static final Path PAGE = Path.of("../../docs/language.md");

  /**
   * Written anew, failing once, by {@code mvn -q -pl compiler/core -am test -Dtest=LanguagePageTest
   * -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true}.
   */
  @Test
  void thePageSaysWhatTheTablesSay() throws IOException {
    String made = LanguagePage.of(Files.readString(TEMPLATE));
    String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!page.equals(made) && Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, made);
      fail("docs/language.md was written anew; look at what changed");
    }
    assertEquals(made, page, "write it anew with -Dgolden.update=true");
  }

  @Test
  void thePageHasEveryBlockAndEveryKey() throws IOException {
    String page = Files.readString(PAGE);
    assertFalse(page.contains("{{"), "something is not filled in");
    for (BlockSpec spec : Language.all()) {
      String form = (spec.existing() ? "existing " : "") + spec.kind().word();
      assertTrue(page.contains("#### `" + form), form);
      for (String key : spec.keyNames()) {
        assertTrue(page.contains("`" + key + "`"), form + " " + key);
      }
    }
  }
}
