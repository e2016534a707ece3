package dev.hpcc.emit;

/** The JSON pointer (RFC 6901) of the place that a writer has come to. */
final class Pointers {
  private final StringBuilder path = new StringBuilder();

  /** Goes down to a key; the mark brings back up. */
  int enter(String key) {
    int mark = path.length();
    path.append('/');
    if (key.indexOf('~') < 0 && key.indexOf('/') < 0) {
      path.append(key);
    } else {
      path.append(key.replace("~", "~0").replace("/", "~1"));
    }
    return mark;
  }

  int enter(int index) {
    int mark = path.length();
    path.append('/').append(index);
    return mark;
  }

  void leave(int mark) {
    path.setLength(mark);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
