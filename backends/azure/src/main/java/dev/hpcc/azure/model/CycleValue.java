package dev.hpcc.azure.model;

import java.util.List;

/** The value of an attribute in a CycleCloud template. */
public sealed interface CycleValue {

  /**
   * Literal text. One that no quoting of the format is known to keep is refused with an {@link
   * IllegalArgumentException}; see {@link #isWritable(String)}.
   */
  record Text(String text) implements CycleValue {
    public Text {
      if (!isWritable(text)) {
        throw new IllegalArgumentException("text that belongs in a parameter: " + text);
      }
    }
  }

  record Whole(long number) implements CycleValue {}

  record Flag(boolean flag) implements CycleValue {}

  /** A span of time in whole minutes. */
  record Minutes(long minutes) implements CycleValue {}

  /** The value of a cluster parameter, with its own type. */
  record Parameter(String name) implements CycleValue {}

  /** A list. */
  record Many(List<CycleValue> items) implements CycleValue {
    public Many {
      items = List.copyOf(items);
    }
  }

  /**
   * Whether a double-quoted value keeps the text. Whether {@code $} is looked up inside quotes, and
   * what a backslash does there, no document says: such texts go into the parameters file, where
   * JSON keeps anything. A value is one line.
   */
  static boolean isWritable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '\\' || Character.isISOControl(c)) {
        return false;
      }
    }
    return !text.contains("'''");
  }
}
