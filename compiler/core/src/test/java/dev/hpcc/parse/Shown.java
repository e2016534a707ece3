package dev.hpcc.parse;

import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Expression.TextPart;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.List;

/** A syntax tree written out with all its structure and none of its places. */
public final class Shown {
  private Shown() {}

  public static String of(List<Item> items) {
    StringBuilder text = new StringBuilder();
    for (Item item : items) {
      text.append(of(item)).append('\n');
    }
    return text.toString();
  }

  private static String of(Item item) {
    if (item instanceof Item.Block block) {
      List<String> inner = new ArrayList<>();
      block.items().forEach(i -> inner.add(of(i)));
      return (block.existing() ? "existing " : "")
          + of(block.kind())
          + block.label().map(name -> " " + of(name)).orElse("")
          + block.like().map(name -> " like " + of(name)).orElse("")
          + (inner.isEmpty() ? " { }" : " { " + String.join("; ", inner) + " }");
    }
    if (item instanceof Item.Setting setting) {
      return of(setting.key()) + " " + setting.comparison().sign() + " " + of(setting.value());
    }
    if (item instanceof Item.Let let) {
      return "let " + of(let.name()) + " = " + of(let.value());
    }
    return item instanceof Item.Include include ? "include " + of(include.path()) : "!";
  }

  private static String of(Name name) {
    return name.quoted() ? '"' + name.text() + '"' : name.text();
  }

  public static String of(Expression value) {
    if (value instanceof Expression.Range range) {
      return of(range.low()) + ".." + of(range.high());
    } else if (value instanceof Expression.If choice) {
      return "(if "
          + of(choice.condition())
          + " then "
          + of(choice.yes())
          + " else "
          + of(choice.no())
          + ")";
    } else if (value instanceof Expression.Binary pair) {
      return "(" + of(pair.left()) + " " + pair.operator().sign() + " " + of(pair.right()) + ")";
    } else if (value instanceof Expression.Not not) {
      return "(not " + of(not.operand()) + ")";
    } else if (value instanceof Expression.Measured measured) {
      return "<"
          + of(measured.amount())
          + measured.unit().map(unit -> " " + unit.text()).orElse("")
          + measured.per().map(unit -> " per " + unit.text()).orElse("")
          + ">";
    } else if (value instanceof Expression.Numeral numeral) {
      return numeral.digits();
    } else if (value instanceof Expression.Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof Expression.None) {
      return "none";
    } else if (value instanceof Expression.Reference reference) {
      return reference.name();
    }
    return compound(value);
  }

  private static String compound(Expression value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof Expression.Call call) {
      call.arguments().forEach(a -> parts.add(of(a)));
      return call.function().text() + "(" + String.join(", ", parts) + ")";
    } else if (value instanceof Expression.Listing list) {
      list.elements().forEach(e -> parts.add(of(e)));
      return "[" + String.join(", ", parts) + "]";
    } else if (value instanceof Expression.Mapping map) {
      map.entries().forEach(e -> parts.add(of(e.key()) + " = " + of(e.value())));
      return "{" + String.join("; ", parts) + "}";
    } else if (value instanceof Expression.Text text) {
      for (TextPart part : text.parts()) {
        parts.add(
            part instanceof TextPart.Literal literal
                ? literal.text()
                : "\\(" + of(((TextPart.Interpolation) part).expression()) + ")");
      }
      return '"' + String.join("", parts) + '"';
    }
    return "!";
  }
}
