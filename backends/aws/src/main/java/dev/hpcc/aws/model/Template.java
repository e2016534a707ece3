package dev.hpcc.aws.model;

import java.util.List;

/**
 * A CloudFormation template before it is text.
 *
 * @param resources in the order of the sections
 */
public record Template(
    String description,
    List<Parameter> parameters,
    List<Resource> resources,
    List<Output> outputs) {
  public Template {
    parameters = List.copyOf(parameters);
    resources = List.copyOf(resources);
    outputs = List.copyOf(outputs);
  }

  /** Something that a deployed stack tells. */
  public record Output(String name, String description, Value value) {}
}
