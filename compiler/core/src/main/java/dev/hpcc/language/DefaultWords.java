package dev.hpcc.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds where nobody writes a key, in words for people. */
public final class DefaultWords {
  private DefaultWords() {}

  /** A fixed value in backticks, a default that depends in words, or empty where nothing holds. */
  public static String of(KeySpec key) {
    Optional<Value> value = key.standard();
    return value.isPresent() ? "`" + written(value.get()) + "`" : key.otherwise();
  }

  private static String written(Value value) {
    if (value instanceof Value.Amount number) {
      return number.written();
    } else if (value instanceof Value.Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof Value.Word word) {
      return word.word();
    } else if (value instanceof Value.Text text) {
      return "\"" + text.text() + "\"";
    } else if (value instanceof Value.Items items) {
      List<String> words = new ArrayList<>();
      for (Value.Item item : items.items()) {
        words.add(written(item.value()));
      }
      return "[" + String.join(", ", words) + "]";
    }
    return "{ }";
  }
}
