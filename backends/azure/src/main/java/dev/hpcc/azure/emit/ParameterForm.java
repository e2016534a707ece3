package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.CycleParameter;
import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleSection.Attribute;
import dev.hpcc.azure.model.CycleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters as CycleCloud's form: what is supplied at deployment, then what is known. */
final class ParameterForm {

  private ParameterForm() {}

  static List<CycleSection> of(List<CycleParameter> parameters) {
    List<CycleSection> supplied = new ArrayList<>();
    List<CycleSection> known = new ArrayList<>();
    for (CycleParameter parameter : parameters) {
      (parameter.value().isPresent() ? known : supplied).add(parameter(parameter));
    }
    List<CycleSection> groups = new ArrayList<>();
    if (!supplied.isEmpty()) {
      groups.add(group("From the deployment", 10, supplied));
    }
    groups.add(group("From the blueprint", 20, known));
    return List.of(
        new CycleSection(
            "parameters",
            "Required Settings",
            List.of(new Attribute("Order", new CycleValue.Whole(10))),
            groups,
            Optional.empty()));
  }

  private static CycleSection group(String name, long order, List<CycleSection> parameters) {
    return new CycleSection(
        "parameters",
        name,
        List.of(new Attribute("Order", new CycleValue.Whole(order))),
        parameters,
        Optional.empty());
  }

  private static CycleSection parameter(CycleParameter parameter) {
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("Label", new CycleValue.Text(parameter.label())));
    attributes.add(new Attribute("Description", new CycleValue.Text(parameter.description())));
    attributes.add(new Attribute("ParameterType", new CycleValue.Text(parameter.type())));
    if (!(parameter.value().orElse(null) instanceof CycleParameter.Value.Texts)) {
      attributes.add(new Attribute("Required", new CycleValue.Flag(true)));
    }
    return new CycleSection(
        "parameter", parameter.name(), attributes, List.of(), Optional.of(parameter.origin()));
  }
}
