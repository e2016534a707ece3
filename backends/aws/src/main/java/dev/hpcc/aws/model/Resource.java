package dev.hpcc.aws.model;

import dev.hpcc.ir.Origin;
import java.util.List;

/**
 * One resource of a template.
 *
 * @param id logical id
 * @param type {@code AWS::EC2::VPC}
 * @param dependsOn logical ids that must stand before it, beyond what its properties refer to
 * @param retained whether it outlives the stack
 * @param stateful whether it holds data, so that the template says what becomes of it
 * @param doubtfulChecks checks of the linter that are wrong about this one, with data of the
 *     service against them
 */
public record Resource(
    String id,
    String type,
    Value.Struct properties,
    List<String> dependsOn,
    boolean retained,
    boolean stateful,
    List<String> doubtfulChecks,
    Origin origin) {
  public Resource {
    dependsOn = List.copyOf(dependsOn);
    doubtfulChecks = List.copyOf(doubtfulChecks);
  }

  /** A reference to it. */
  public Value ref() {
    return new Value.Ref(id);
  }

  /** One of its attributes. */
  public Value attribute(String name) {
    return new Value.Attribute(id, name);
  }
}
