package dev.hpcc.compile;

import dev.hpcc.emit.Tree;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Worded;
import dev.hpcc.quantity.Cidr;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The neutral model as a tree: every component of every record under its own name, so that nothing
 * of the model can be forgotten here. What is absent is left out. Its schema, {@code
 * hpcc/schema/ir.schema.json}, is derived from the same records.
 *
 * <p>It reads records by reflection, which no start path can afford; only {@code hpcc ir} does.
 */
public final class IrTree {
  private IrTree() {}

  /** One model with its schema version. */
  public static Tree of(Cluster cluster) {
    Tree.Builder top = Tree.map().put("schemaVersion", 1);
    return components(cluster, top).build();
  }

  private static Tree.Builder components(Record value, Tree.Builder tree) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = read(component, value);
      if (part instanceof Optional<?> optional) {
        optional.ifPresent(present -> tree.put(component.getName(), tree(present)));
      } else {
        tree.put(component.getName(), tree(part));
      }
    }
    return tree;
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static Tree tree(Object value) {
    if (value instanceof String text) {
      return Tree.of(text);
    }
    if (value instanceof Boolean flag) {
      return Tree.of(flag);
    }
    if (value instanceof Number number) {
      return Tree.of(number.longValue());
    }
    if (value instanceof Worded worded) {
      return Tree.of(worded.word());
    }
    if (value instanceof Enum<?> constant) {
      return Tree.of(constant.name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof Cidr cidr) {
      return Tree.of(cidr.toString());
    }
    if (value instanceof Origin origin) {
      return origin(origin);
    }
    if (value instanceof Collection<?> collection) {
      List<Tree> elements = new ArrayList<>();
      collection.forEach(element -> elements.add(tree(element)));
      return Tree.list(elements);
    }
    if (value instanceof Record record) {
      return components(record, Tree.map()).build();
    }
    throw new IllegalStateException("the model holds a " + value.getClass());
  }

  private static Tree origin(Origin origin) {
    List<Tree> chain = new ArrayList<>();
    for (Origin.Step step : origin.chain()) {
      chain.add(
          Tree.map()
              .put("layer", step.layer().name().toLowerCase(Locale.ROOT))
              .put("name", step.name())
              .put("source", SourceTree.whole(step.span()))
              .build());
    }
    return Tree.map()
        .put("source", SourceTree.whole(origin.span()))
        .put("chain", Tree.list(chain))
        .build();
  }
}
