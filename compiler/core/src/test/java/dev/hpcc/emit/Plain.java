package dev.hpcc.emit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings trees and what readers return to one form. */
final class Plain {
  private Plain() {}

  static Object of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(e -> map.put(e.key(), of(e.value())));
      return map;
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.elements().forEach(e -> list.add(of(e)));
      return list;
    }
    if (tree instanceof Tree.Text text) {
      return text.value();
    }
    if (tree instanceof Tree.Whole whole) {
      return whole.value();
    }
    if (tree instanceof Tree.Decimal decimal) {
      return Double.valueOf(decimal.digits());
    }
    return ((Tree.Flag) tree).value();
  }

  static Object of(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(e -> map.put(e.getKey(), of(e.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(e -> list.add(of(e)));
      return list;
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.doubleValue();
  }

  /** What SnakeYAML and SnakeYAML Engine return. */
  static Object ofLoaded(Object loaded) {
    if (loaded instanceof Map<?, ?> read) {
      Map<Object, Object> map = new LinkedHashMap<>();
      read.forEach((k, v) -> map.put(k, ofLoaded(v)));
      return map;
    }
    if (loaded instanceof List<?> read) {
      List<Object> list = new ArrayList<>();
      read.forEach(e -> list.add(ofLoaded(e)));
      return list;
    }
    return loaded instanceof Integer number ? (Object) number.longValue() : loaded;
  }
}
