package dev.hpcc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Page PAGE = Page.of(PageTest.class, "page.mustache");

  @Test
  void fillsATemplateAndKeepsHostileWordsInTheirPlace() {
    PageData data =
        PageData.builder()
            .text("title", "a <b>&amp; {{x}} *c*\n# d")
            .flag("deep", false)
            .list(
                "groups",
                List.of(
                    PageData.builder().code("name", "a|b").code("machine", "x`y").build(),
                    PageData.builder().code("name", "cpu").text("machine", "m_1 _n_").build()))
            .texts("notes", List.of("1. one", "- two", "see https://example.org"))
            .block("script", "sh", "echo '```'\n")
            .shell("stack", "it's\n$(rm)")
            .build();
    assertEquals(
        """
        # a \\<b\\>\\&amp; {{x}} \\*c\\* \\# d

        Shallow.

        | group | machine |
        | --- | --- |
        | a\\|b | `` x`y `` |
        | `cpu` | m_1 \\_n\\_ |

        - 1\\. one
        - \\- two
        - see https\\://example.org

        ````sh
        echo '```'
        ````

        ```sh
        deploy $'it\\'s\\012$(rm)'
        ```
        """,
        PAGE.fill(data));
  }

  @Test
  void aNameThatTheDataLacksIsABug() {
    Page broken = Page.of(PageTest.class, "broken.mustache");
    Exception thrown =
        assertThrows(RuntimeException.class, () -> broken.fill(PageData.builder().build()));
    assertTrue(thrown.toString().contains("nothing"), thrown.toString());
  }

  @Test
  void aMissingTemplateIsABug() {
    Page missing = Page.of(PageTest.class, "missing.mustache");
    assertThrows(IllegalStateException.class, () -> missing.fill(PageData.builder().build()));
  }

  @Test
  void shellWordsAreReadBackByAShell() throws Exception {
    for (String text : HostileText.KNOWN) {
      if (text.indexOf('\0') >= 0 || text.endsWith("\n")) {
        continue;
      }
      Process shell = new ProcessBuilder("bash", "-c", "printf %s " + ShellWord.of(text)).start();
      byte[] out = shell.getInputStream().readAllBytes();
      assertEquals(text, new String(out, java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
