package dev.hpcc.gcp.toolkit;

/** A name and its value: a setting of a module, or a field of an object in one. */
public record Setting(String name, Value value) {

  public static Setting of(String name, String text) {
    return new Setting(name, Value.of(text));
  }

  public static Setting of(String name, long number) {
    return new Setting(name, Value.of(number));
  }

  public static Setting of(String name, boolean flag) {
    return new Setting(name, Value.of(flag));
  }

  public static Setting of(String name, Value value) {
    return new Setting(name, value);
  }
}
