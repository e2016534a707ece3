package dev.hpcc.gcp.toolkit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a setting of a blueprint module holds. What a text may stand for is a matter of its type, so
 * that text from a user is never read as an expression.
 */
public sealed interface Value {

  /** Characters, taken as they are. */
  record Text(String text) implements Value {}

  record Whole(long number) implements Value {}

  record Flag(boolean flag) implements Value {}

  /** A deployment variable: {@code $(vars.zone)}. */
  record Variable(String name) implements Value {}

  /** What another module gives: {@code $(network.subnetwork_self_link)}. */
  record Output(String module, String output) implements Value {}

  /** One attribute of one element of a map that another module gives. */
  record Element(String module, String output, String key, String attribute) implements Value {}

  /** Lists of other modules one after the other, as one list. */
  record Concatenation(List<Output> lists) implements Value {
    public Concatenation {
      lists = List.copyOf(lists);
    }
  }

  /** One text of several parts, each a {@link Text} or a {@link Variable}. */
  record Joined(List<Value> parts) implements Value {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /** A file beside the blueprint, which the Toolkit copies into the deployment. */
  record Staged(String path) implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Fields(List<Setting> fields) implements Value {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Whole(number);
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Value texts(List<String> texts) {
    List<Value> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      items.add(new Text(text));
    }
    return new Items(items);
  }

  static Value fields(Setting... fields) {
    return new Fields(List.of(fields));
  }
}
