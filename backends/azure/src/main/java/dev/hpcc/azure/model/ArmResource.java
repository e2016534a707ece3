package dev.hpcc.azure.model;

import dev.hpcc.ir.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A resource of the companion template.
 *
 * @param type {@code Microsoft.Network/virtualNetworks}
 * @param name one part per segment of the type
 * @param condition deployed only where it holds
 * @param dependsOn ids of what must stand before
 * @param body everything beside type, version, name, condition and dependencies
 */
public record ArmResource(
    String type,
    String apiVersion,
    List<ArmExpression> name,
    Optional<ArmExpression> condition,
    List<ArmExpression> dependsOn,
    ArmNode.Fields body,
    Origin origin) {

  public ArmResource {
    name = List.copyOf(name);
    dependsOn = List.copyOf(dependsOn);
  }

  public ArmExpression id() {
    return ArmExpression.id(type, name);
  }

  /** A run-time property of it. */
  public ArmExpression property(String path) {
    return ArmExpression.property(id(), apiVersion, path);
  }
}
