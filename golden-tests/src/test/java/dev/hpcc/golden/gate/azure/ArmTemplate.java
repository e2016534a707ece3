package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * An ARM template as a tree. Names that only exist at deployment are compared symbolically: what
 * cannot be evaluated stands in angle brackets, variables are put in place.
 */
final class ArmTemplate {
  private final JsonNode root;
  private final List<Resource> resources = new ArrayList<>();

  ArmTemplate(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /**
   * One resource.
   *
   * @param names one per level of the type, as {@link ArmTemplate#symbol} reads them
   */
  record Resource(String type, List<String> names, JsonNode body, String where) {
    String key() {
      return ArmTemplate.key(type, names);
    }

    Optional<String> parentKey() {
      int slash = type.lastIndexOf('/');
      if (names.size() < 2) {
        return Optional.empty();
      }
      return Optional.of(
          ArmTemplate.key(type.substring(0, slash), names.subList(0, names.size() - 1)));
    }
  }

  static String key(String type, List<String> names) {
    return type.toLowerCase(Locale.ROOT) + "|" + String.join("/", names).toLowerCase(Locale.ROOT);
  }

  /** Read once, when its expressions are known to be sound. */
  List<Resource> resources() {
    if (!resources.isEmpty()) {
      return resources;
    }
    int i = 0;
    for (JsonNode body : root.path("resources")) {
      String type = body.path("type").asText();
      List<String> names = List.of(symbol(body.path("name").asText()).split("/", -1));
      resources.add(new Resource(type, names, body, "resources[" + i++ + "] " + type));
    }
    return resources;
  }

  List<Resource> resources(String type) {
    return resources().stream().filter(r -> r.type().equals(type)).toList();
  }

  /** What a text is known to be; unknown parts as {@code <...>} without a slash. */
  String symbol(String text) {
    if (text.startsWith("[[") && text.endsWith("]")) {
      return text.substring(1);
    }
    return Expression.isExpression(text) ? symbol(Expression.parse(text)) : text;
  }

  String symbol(Expression expression) {
    if (expression instanceof Expression.Text t) {
      return t.value();
    }
    if (expression instanceof Expression.Call call) {
      if (call.is("variables")) {
        JsonNode variable = root.path("variables").path(call.firstText());
        return symbol(variable.asText("<variables(" + call.firstText() + ")>"));
      }
      if (call.is("concat")) {
        return String.join("", call.arguments().stream().map(this::symbol).toList());
      }
      if (call.is("format")) {
        return format(call);
      }
    }
    return "<" + expression.canonical().replace('/', '|') + ">";
  }

  private String format(Expression.Call call) {
    String text = call.firstText();
    for (int i = 1; i < call.arguments().size(); i++) {
      text = text.replace("{" + (i - 1) + "}", symbol(call.arguments().get(i)));
    }
    return text;
  }

  /** The type and names of a resourceId call; empty when it names another resource group. */
  Optional<String> target(Expression.Call resourceId) {
    List<Expression> arguments = resourceId.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Expression.Text t && t.value().contains("/")) {
        List<String> names = new ArrayList<>();
        for (Expression name : arguments.subList(i + 1, arguments.size())) {
          names.addAll(List.of(symbol(name).split("/", -1)));
        }
        return i == 0 ? Optional.of(key(t.value(), names)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Visits every text, keys included, that stands at or below the node. */
  static void texts(JsonNode node, String where, BiConsumer<String, String> visitor) {
    if (node.isTextual()) {
      visitor.accept(node.asText(), where);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      visitor.accept(entry.getKey(), where + " key");
      texts(entry.getValue(), where + "." + entry.getKey(), visitor);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      texts(node.get(i), where + "[" + i + "]", visitor);
    }
  }
}
