package dev.hpcc.aws.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resource types that this backend emits and the properties that it sets, from the
 * CloudFormation template reference: {@code resource-types.tsv} and {@code
 * resource-properties.tsv}. A resource that does not follow them cannot be made.
 */
public final class ResourceFacts {
  private ResourceFacts() {}

  /**
   * A resource type.
   *
   * @param tagProperty the property that takes tags, or empty
   * @param tagShape how it takes them
   * @param service the product it belongs to, as AWS names it
   */
  public record TypeFacts(
      String type,
      String tagProperty,
      TagShape tagShape,
      String service,
      Map<String, PropertyFacts> properties,
      List<String> required) {}

  /** How a type takes tags. */
  public enum TagShape {
    NONE,
    /** Key and Value. */
    LIST,
    MAP,
    /** Key, Value and PropagateAtLaunch. */
    PROPAGATED,
    /** Under a specification that names the kind of resource. */
    SPECIFIED
  }

  /**
   * A property, by its path ({@code ScalingConfiguration.MinInstanceCount}).
   *
   * @param shape {@code text}, {@code whole}, {@code flag}, {@code list}, {@code struct} or {@code
   *     any}; a reference counts as any of them
   * @param words the legal words, or empty
   * @param least for numbers, {@link Long#MIN_VALUE} for none
   * @param most for numbers, {@link Long#MAX_VALUE} for none
   * @param createOnly whether a change replaces the resource
   * @param secret whether its value is confidential
   */
  public record PropertyFacts(
      String path,
      String shape,
      List<String> words,
      long least,
      long most,
      boolean createOnly,
      boolean secret) {}

  /** The facts of a type, where this backend knows it. */
  public static Optional<TypeFacts> of(String type) {
    return Optional.ofNullable(Table.TYPES.get(type));
  }

  private static final class Table {
    static final Map<String, TypeFacts> TYPES = new HashMap<>();

    static {
      for (String[] row : Rows.read("resource-types.tsv", 4)) {
        TagShape shape = row[2].isEmpty() ? TagShape.NONE : TagShape.valueOf(row[2]);
        TYPES.put(
            row[0],
            new TypeFacts(row[0], row[1], shape, row[3], new HashMap<>(), new ArrayList<>()));
      }
      for (String[] row : Rows.read("resource-properties.tsv", 7)) {
        TypeFacts type = TYPES.get(row[0]);
        if (type == null) {
          throw new IllegalStateException("properties of unknown type " + row[0]);
        }
        type.properties().put(row[1], property(row));
        if (row[2].equals("required")) {
          type.required().add(row[1]);
        }
      }
    }

    private Table() {}

    private static PropertyFacts property(String[] row) {
      boolean isRange = row[4].contains("..");
      int dots = row[4].indexOf("..");
      List<String> words =
          isRange || row[4].isEmpty() ? List.of() : List.of(row[4].split("\\|", -1));
      return new PropertyFacts(
          row[1],
          row[3],
          words,
          isRange ? Long.parseLong(row[4].substring(0, dots)) : Long.MIN_VALUE,
          isRange ? Long.parseLong(row[4].substring(dots + 2)) : Long.MAX_VALUE,
          row[5].equals("create-only"),
          row[6].equals("secret"));
    }
  }
}
