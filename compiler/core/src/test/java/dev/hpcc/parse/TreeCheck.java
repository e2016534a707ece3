package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.SyntaxTree;
import java.util.List;

/** What holds for every syntax tree, whatever the text. */
final class TreeCheck {
  private int faulty;

  private TreeCheck() {}

  static void check(Told told) {
    TreeCheck check = new TreeCheck();
    SyntaxTree tree = told.tree();
    Span whole = new Span(tree.source(), 0, tree.source().text().length());
    check.items(tree.items(), whole);
    boolean fault = !told.diagnostics().isEmpty();
    assertTrue(fault || check.faulty == 0, "a faulty node without a fault");
  }

  private void items(List<Item> items, Span outer) {
    int end = outer.start();
    for (Item item : items) {
      inside(item.span(), outer);
      assertTrue(item.span().start() >= end, () -> "items overlap at " + item.span());
      end = item.span().end();
      item(item);
    }
  }

  private void item(Item item) {
    if (item instanceof Item.Block block) {
      inside(block.header(), block.span());
      inside(block.kind().span(), block.header());
      block.label().ifPresent(name -> inside(name.span(), block.header()));
      block.like().ifPresent(name -> inside(name.span(), block.header()));
      int before = faulty;
      items(block.items(), block.span());
      assertTrue(block.faulty() || before == faulty, () -> "not faulty: " + block.span());
      faulty += block.faulty() ? 1 : 0;
    } else if (item instanceof Item.Setting setting) {
      inside(setting.key().span(), setting.span());
      expression(setting.value(), setting.span());
    } else if (item instanceof Item.Let let) {
      inside(let.name().span(), let.span());
      expression(let.value(), let.span());
    } else if (item instanceof Item.Skipped) {
      faulty++;
    }
  }

  private void expression(Expression value, Span outer) {
    inside(value.span(), outer);
    Span span = value.span();
    if (value instanceof Expression.Faulty) {
      faulty++;
    } else if (value instanceof Expression.Binary binary) {
      expression(binary.left(), span);
      expression(binary.right(), span);
      inside(binary.operatorSpan(), span);
    } else if (value instanceof Expression.Not not) {
      expression(not.operand(), span);
    } else if (value instanceof Expression.If choice) {
      expression(choice.condition(), span);
      expression(choice.yes(), span);
      expression(choice.no(), span);
    } else if (value instanceof Expression.Range range) {
      expression(range.low(), span);
      expression(range.high(), span);
    } else if (value instanceof Expression.Measured measured) {
      expression(measured.amount(), span);
      measured.unit().ifPresent(unit -> inside(unit.span(), span));
      measured.per().ifPresent(unit -> inside(unit.span(), span));
    } else if (value instanceof Expression.Listing list) {
      list.elements().forEach(element -> expression(element, span));
    } else if (value instanceof Expression.Call call) {
      call.arguments().forEach(argument -> expression(argument, span));
    } else if (value instanceof Expression.Mapping map) {
      map.entries().forEach(entry -> expression(entry.value(), span));
    } else if (value instanceof Expression.Text text) {
      for (Expression.TextPart part : text.parts()) {
        if (part instanceof Expression.TextPart.Interpolation hole) {
          expression(hole.expression(), span);
        }
      }
    }
  }

  private static void inside(Span inner, Span outer) {
    assertTrue(
        inner.file() == outer.file()
            && inner.start() >= outer.start()
            && inner.end() <= outer.end(),
        () -> "span " + inner + " leaves " + outer);
  }
}
