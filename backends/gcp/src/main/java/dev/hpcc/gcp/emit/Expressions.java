package dev.hpcc.gcp.emit;

import dev.hpcc.emit.Tree;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes values in the Toolkit's notation: {@code $( … )} is an expression, so literal text has
 * every {@code $(} escaped, and text as a whole in double parentheses, which would be raw HCL, too.
 * The signs that begin a template of Terraform are escaped by the Toolkit.
 */
final class Expressions {
  private Expressions() {}

  static Tree tree(Value value) {
    if (value instanceof Value.Whole whole) {
      return Tree.of(whole.number());
    }
    if (value instanceof Value.Flag flag) {
      return Tree.of(flag.flag());
    }
    if (value instanceof Value.Items items) {
      List<Tree> trees = new ArrayList<>(items.items().size());
      for (Value item : items.items()) {
        trees.add(tree(item));
      }
      return Tree.list(trees);
    }
    if (value instanceof Value.Fields fields) {
      Tree.Builder map = Tree.map();
      for (Setting field : fields.fields()) {
        map.put(field.name(), tree(field.value()));
      }
      return map.build();
    }
    return Tree.of(text(value));
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return literal(text.text());
    }
    if (value instanceof Value.Joined joined) {
      StringBuilder all = new StringBuilder();
      for (Value part : joined.parts()) {
        all.append(part instanceof Value.Text text ? escaped(text.text()) : text(part));
      }
      return all.toString();
    }
    return "$(" + expression(value) + ")";
  }

  private static String expression(Value value) {
    if (value instanceof Value.Variable variable) {
      return "vars." + variable.name();
    }
    if (value instanceof Value.Output output) {
      return output.module() + "." + output.output();
    }
    if (value instanceof Value.Element element) {
      return element.module()
          + "."
          + element.output()
          + "[\""
          + element.key()
          + "\"]."
          + element.attribute();
    }
    if (value instanceof Value.Staged staged) {
      return "ghpc_stage(\"" + staged.path() + "\")";
    }
    if (value instanceof Value.Concatenation lists) {
      List<String> each = new ArrayList<>();
      for (Value.Output list : lists.lists()) {
        each.add(expression(list));
      }
      return "concat(" + String.join(", ", each) + ")";
    }
    throw new IllegalArgumentException("no expression: " + value);
  }

  /**
   * Text that the Toolkit reads back as it is ({@code parseYamlString} of its config package). In
   * the form with one backslash it looks for no expressions, and a text that has that form itself
   * is written so that it has not.
   */
  static String literal(String text) {
    if (text.endsWith("))")) {
      if (text.startsWith("((")) {
        return "\\" + text;
      }
      if (text.startsWith("\\((")) {
        return escaped(text.substring(0, text.length() - 2)) + "$(\"))\")";
      }
    }
    return escaped(text);
  }

  /**
   * Backslashes before {@code $(} count in pairs, so {@code k} of them become {@code 2k + 1} and
   * are read back as {@code k} and a literal.
   */
  private static String escaped(String text) {
    if (text.indexOf("$(") < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    int slashes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '(') {
        out.append("\\".repeat(slashes + 1));
      }
      slashes = c == '\\' ? slashes + 1 : 0;
      out.append(c);
    }
    return out.toString();
  }
}
