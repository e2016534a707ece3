package dev.hpcc.resolve;

import dev.hpcc.language.Type;
import dev.hpcc.language.Value;
import java.util.ArrayList;
import java.util.List;

/** Values as text. */
final class Texts {
  private Texts() {}

  /** A scalar as {@code text(…)} writes it; a number with a unit keeps it. */
  static String of(Value value) {
    if (value instanceof Value.Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof Value.Amount number) {
      return number.quantity().toString();
    } else if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Word word) {
      return word.word();
    } else if (value instanceof Value.Reference reference) {
      return reference.name();
    } else if (value instanceof Value.Range range) {
      return range.low().quantity().amount().equals(range.high().quantity().amount())
          ? of(range.low())
          : range.low().quantity().amount() + ".." + of(range.high());
    } else if (value instanceof Value.Items items) {
      return list(items);
    }
    return "";
  }

  private static String list(Value.Items items) {
    StringBuilder text = new StringBuilder("[");
    for (Value.Item item : items.items()) {
      text.append(text.length() == 1 ? "" : ", ").append(of(item.value()));
    }
    return text.append(']').toString();
  }

  static String quoted(Value value) {
    return "`" + of(value) + "`";
  }

  /** Whether two values of one type are equal. */
  static boolean same(Value a, Value b) {
    if (a instanceof Value.Amount left && b instanceof Value.Amount right) {
      return left.quantity().amount().equals(right.quantity().amount())
          && left.quantity().measures(right.quantity().dimension());
    }
    if (a instanceof Value.Items left && b instanceof Value.Items right) {
      return sameItems(left.items(), right.items());
    }
    boolean comparable = (isPlain(a) && isPlain(b)) || a.getClass() == b.getClass();
    return comparable && of(a).equals(of(b));
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Text || value instanceof Value.Word;
  }

  private static boolean sameItems(List<Value.Item> left, List<Value.Item> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i).value(), right.get(i).value())) {
        return false;
      }
    }
    return true;
  }

  /** The words of a choice that are available. */
  static List<String> words(Type.Choice choice) {
    List<String> words = new ArrayList<>();
    for (Type.Word word : choice.words()) {
      if (word.stage() == 1) {
        words.add(word.text());
      }
    }
    return words;
  }
}
