package dev.hpcc.golden.gate.cyclecloud;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code key = value} or {@code key := expression}.
 *
 * @param strict written with {@code :=}
 * @param value the right side without surrounding blanks; of a text in triple quotes its content
 * @param multiline written in triple quotes
 */
record Attribute(String key, boolean strict, String value, boolean multiline, int line) {
  private static final Pattern BARE = Pattern.compile("\\$([A-Za-z0-9_]+)");
  private static final Pattern BRACED = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*(?=(\\s*\\())?");
  private static final List<String> WORDS =
      List.of("true", "false", "undefined", "is", "isnt", "in", "ClusterName");

  boolean isQuoted() {
    return value.startsWith("\"");
  }

  /** A value that is nothing but one parameter. */
  boolean isParameter() {
    return !strict && !multiline && BARE.matcher(value).matches();
  }

  /** The text that it stands for, when it is a plain one. */
  String text() {
    boolean whole = isQuoted() && value.length() >= 2;
    return whole ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
  }

  boolean isTrue() {
    return value.equalsIgnoreCase("true");
  }

  /** Names of the parameters that it reads. */
  List<String> parameters() {
    List<String> names = new ArrayList<>();
    if (multiline) {
      return names;
    }
    if (strict) {
      inExpression(value, names);
      return names;
    }
    Matcher braced = BRACED.matcher(value);
    while (braced.find()) {
      inExpression(braced.group(1), names);
    }
    Matcher bare = BARE.matcher(BRACED.matcher(value).replaceAll(""));
    while (!isQuoted() && bare.find()) {
      names.add(bare.group(1));
    }
    return names;
  }

  private static void inExpression(String expression, List<String> names) {
    Matcher word = WORD.matcher(QUOTED.matcher(expression).replaceAll("\"\""));
    while (word.find()) {
      boolean call = word.group(1) != null;
      boolean field = word.start() > 0 && expression.charAt(word.start() - 1) == '[';
      if (!call && !field && !WORDS.contains(word.group())) {
        names.add(word.group());
      }
    }
  }
}
