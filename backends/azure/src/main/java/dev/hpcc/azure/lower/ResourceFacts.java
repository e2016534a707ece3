package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.backend.PlannedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of each resource type that lowering makes: its properties, which are needed, which
 * cannot change later, which hold a secret. A resource is checked against it when it is made, so a
 * misspelt property never reaches a template.
 */
final class ResourceFacts {

  private static final int COLUMNS = 8;
  private static final String OPEN = "open";

  private ResourceFacts() {}

  /**
   * One type.
   *
   * @param tagged whether it takes tags
   * @param located whether it takes a location
   */
  record Type(
      String name, String version, boolean tagged, boolean located, Map<String, Property> byPath) {}

  record Property(
      String path, boolean needed, boolean createOnly, boolean secret, List<String> words) {}

  private static final class Held {
    static final Map<String, Type> TYPES = load();
  }

  static Type type(String name) {
    Type type = Held.TYPES.get(name);
    if (type == null) {
      throw new IllegalStateException("no facts about " + name);
    }
    return type;
  }

  private static Map<String, Type> load() {
    Map<String, Type> types = new LinkedHashMap<>();
    Map<String, Property> properties = new LinkedHashMap<>();
    for (String[] cells : Table.read("resource-facts.tsv", COLUMNS)) {
      if (cells[2].equals("*")) {
        boolean tagged = cells[6].contains("tagged");
        boolean located = cells[6].contains("located");
        properties = new LinkedHashMap<>();
        types.put(cells[0], new Type(cells[0], cells[1], tagged, located, properties));
      } else {
        List<String> words = cells[6].isEmpty() ? List.of() : List.of(cells[6].split(" ", -1));
        properties.put(
            cells[2], new Property(cells[2], is(cells[3]), is(cells[4]), is(cells[5]), words));
      }
    }
    return types;
  }

  private static boolean is(String cell) {
    return cell.equals("yes");
  }

  /**
   * Checks a resource's body and returns what readers of the plan should know of it.
   *
   * @throws IllegalStateException for a property or word that the table does not know, or a needed
   *     property that is missing: a bug of the lowering
   */
  static List<PlannedResource.Fact> check(Type type, ArmNode.Fields body) {
    List<PlannedResource.Fact> facts = new ArrayList<>();
    Map<String, String> seen = new LinkedHashMap<>();
    walk(type, "", body, seen, facts);
    for (Property property : type.byPath().values()) {
      if (property.needed() && !seen.containsKey(property.path()) && hasParent(property, seen)) {
        throw new IllegalStateException(type.name() + " lacks " + property.path());
      }
    }
    return facts;
  }

  /** Properties of the first level are always due, those below where their parent stands. */
  private static boolean hasParent(Property property, Map<String, String> seen) {
    int last = property.path().lastIndexOf('.');
    String parent = last < 0 ? "" : property.path().substring(0, last);
    return parent.indexOf('.') < 0 || seen.containsKey(parent);
  }

  private static void walk(
      Type type,
      String path,
      ArmNode node,
      Map<String, String> seen,
      List<PlannedResource.Fact> facts) {
    Property property = type.byPath().get(path);
    seen.put(path, "");
    boolean isBranch = node instanceof ArmNode.Fields || node instanceof ArmNode.Items;
    if (property != null) {
      if (!property.words().contains(OPEN)) {
        checkWord(type, property, node);
      }
      if (!isBranch || path.equals("zones")) {
        facts.add(new PlannedResource.Fact(path, shown(property, node), property.createOnly()));
      }
      if (property.words().contains(OPEN) || !isBranch) {
        return;
      }
    } else if (!isBranch) {
      throw new IllegalStateException(type.name() + " has no fact about " + path);
    }
    if (node instanceof ArmNode.Fields fields) {
      for (ArmNode.Field field : fields.fields()) {
        String below = path.isEmpty() ? field.key() : path + "." + field.key();
        if (!isCommon(below)) {
          walk(type, below, field.value(), seen, facts);
        }
      }
    } else if (node instanceof ArmNode.Items items && property == null) {
      for (ArmNode item : items.items()) {
        walk(type, path + "[]", item, seen, facts);
      }
    }
  }

  private static boolean isCommon(String path) {
    return path.equals("tags") || path.equals("location");
  }

  private static void checkWord(Type type, Property property, ArmNode node) {
    if (node instanceof ArmNode.Text text
        && !property.words().isEmpty()
        && !property.words().contains(text.text())) {
      throw new IllegalStateException(
          type.name() + " " + property.path() + " cannot be " + text.text());
    }
  }

  private static String shown(Property property, ArmNode node) {
    if (property.secret()) {
      return "(secret)";
    }
    if (node instanceof ArmNode.Text text) {
      return text.text();
    }
    if (node instanceof ArmNode.Whole whole) {
      return Long.toString(whole.number());
    }
    if (node instanceof ArmNode.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    if (node instanceof ArmNode.Items items && items.items().size() == 1) {
      return shown(property, items.items().get(0));
    }
    return "(computed)";
  }
}
