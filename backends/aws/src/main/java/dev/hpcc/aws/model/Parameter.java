package dev.hpcc.aws.model;

import java.util.Optional;

/**
 * A parameter of a template.
 *
 * @param type CloudFormation's type
 * @param description for the person who deploys
 * @param initial its default, where it has one
 */
public record Parameter(
    String name, String type, String description, Optional<String> initial, boolean noEcho) {
  /** A reference to it. */
  public Value ref() {
    return new Value.Ref(name);
  }
}
