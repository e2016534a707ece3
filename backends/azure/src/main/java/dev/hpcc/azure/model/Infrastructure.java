package dev.hpcc.azure.model;

import java.util.List;
import java.util.Optional;

/**
 * The companion template: everything that CycleCloud does not make itself.
 *
 * @param description the blueprint's, or empty
 * @param outputs values of CycleCloud parameters that exist only after the deployment
 */
public record Infrastructure(
    String description,
    List<Parameter> parameters,
    List<ArmResource> resources,
    List<ArmNode.Field> outputs) {

  public Infrastructure {
    parameters = List.copyOf(parameters);
    resources = List.copyOf(resources);
    outputs = List.copyOf(outputs);
  }

  /**
   * What the deployment is given.
   *
   * @param type {@code string}, {@code securestring} or {@code array}
   * @param initial absent: it must be given
   */
  public record Parameter(
      String name, String type, Optional<ArmNode> initial, String description) {}
}
