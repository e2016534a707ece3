package dev.hpcc.azure.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression of an Azure Resource Manager template: what stands between {@code [} and {@code ]}.
 */
public sealed interface ArmExpression {

  /** A text. */
  record Quoted(String text) implements ArmExpression {}

  /** The value of a template parameter. */
  record Parameter(String name) implements ArmExpression {}

  /** A function of the template language. */
  record Call(String function, List<ArmExpression> arguments) implements ArmExpression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A part of a value.
   *
   * @param path property names and indexes, {@code mountTargets[0].ipAddress}
   */
  record Member(ArmExpression of, String path) implements ArmExpression {}

  static ArmExpression text(String text) {
    return new Quoted(text);
  }

  static ArmExpression call(String function, ArmExpression... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** The name of the resource group that is deployed to. */
  static ArmExpression groupName() {
    return new Member(call("resourceGroup"), "name");
  }

  /** A text that differs from one resource group to the next and never changes: 13 characters. */
  static ArmExpression unique() {
    return call("uniqueString", new Member(call("resourceGroup"), "id"));
  }

  /** The id of a resource in the group that is deployed to. */
  static ArmExpression id(String type, List<ArmExpression> names) {
    List<ArmExpression> arguments = new ArrayList<>();
    arguments.add(new Quoted(type));
    arguments.addAll(names);
    return new Call("resourceId", arguments);
  }

  /** The id of a resource in a group of the same subscription. */
  static ArmExpression idIn(String group, String type, String... names) {
    List<ArmExpression> arguments = new ArrayList<>();
    arguments.add(new Quoted(group));
    arguments.add(new Quoted(type));
    for (String name : names) {
      arguments.add(new Quoted(name));
    }
    return new Call("resourceId", arguments);
  }

  /** A run-time property of a resource, read with the API version that wrote it. */
  static ArmExpression property(ArmExpression id, String apiVersion, String path) {
    return new Member(call("reference", id, new Quoted(apiVersion)), path);
  }
}
