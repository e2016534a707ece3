package dev.hpcc.emit;

/** JSON pointers (RFC 6901). */
final class Pointers {
  private Pointers() {}

  static String below(String pointer, String key) {
    if (key.indexOf('~') < 0 && key.indexOf('/') < 0) {
      return pointer + "/" + key;
    }
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  static String below(String pointer, int index) {
    return pointer + "/" + index;
  }
}
