package dev.hpcc.aws.emit;

import dev.hpcc.aws.model.Value;
import dev.hpcc.emit.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that must come out of CloudFormation as it is. Outside {@code Fn::Sub} nothing replaces
 * <code>${…}</code>, but both validators take it for a forgotten {@code Fn::Sub}: such a text is
 * split between the dollar and the brace. Inside {@code Fn::Sub} it is written <code>${!…}</code>.
 */
final class Literals {
  private static final String OPENING = "${";

  private Literals() {}

  static Tree text(String text) {
    int at = text.indexOf(OPENING);
    if (at < 0) {
      return Tree.of(text);
    }
    List<Tree> parts = new ArrayList<>();
    int start = 0;
    while (at >= 0) {
      parts.add(Tree.of(text.substring(start, at + 1)));
      start = at + 1;
      at = text.indexOf(OPENING, start);
    }
    parts.add(Tree.of(text.substring(start)));
    return TemplateTree.call("Fn::Join", Tree.list(Tree.of(""), Tree.list(parts)));
  }

  /** Whether it holds a reference, and nothing else that {@code Fn::Sub} cannot name. */
  static boolean isSubstitutable(Value.Joined joined) {
    boolean refers = false;
    for (Value part : joined.parts()) {
      boolean isReference = part instanceof Value.Ref || part instanceof Value.Attribute;
      if (!isReference && !(part instanceof Value.Text) && !(part instanceof Value.Joined)) {
        return false;
      }
      refers |= isReference || (part instanceof Value.Joined inner && isSubstitutable(inner));
    }
    return refers;
  }

  /** The text of an {@code Fn::Sub}. */
  static String substitution(Value.Joined joined) {
    StringBuilder out = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    append(joined, out, plain);
    flush(out, plain);
    return out.toString();
  }

  private static void append(Value.Joined joined, StringBuilder out, StringBuilder plain) {
    for (Value part : joined.parts()) {
      if (part instanceof Value.Text text) {
        plain.append(text.text());
      } else if (part instanceof Value.Joined inner) {
        append(inner, out, plain);
      } else {
        flush(out, plain);
        String name =
            part instanceof Value.Attribute attribute
                ? attribute.resource() + "." + attribute.name()
                : ((Value.Ref) part).name();
        out.append(OPENING).append(name).append('}');
      }
    }
  }

  private static void flush(StringBuilder out, StringBuilder plain) {
    out.append(plain.toString().replace(OPENING, "${!"));
    plain.setLength(0);
  }
}
