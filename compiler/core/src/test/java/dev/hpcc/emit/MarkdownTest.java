package dev.hpcc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void anAddressIsWrittenAsItIs() {
    assertEquals("192.0.2.0/24", Markdown.text("192.0.2.0/24"));
  }

  @Test
  void whatWouldBeginANumberedListDoesNot() {
    assertEquals("1\\. first", Markdown.text("1. first"));
    assertEquals("12\\)", Markdown.text("12)"));
  }
}
