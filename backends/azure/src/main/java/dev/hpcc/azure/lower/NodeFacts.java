package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.CycleSection;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.List;

/** A node or node array as readers of the plan see it. */
final class NodeFacts {

  private NodeFacts() {}

  /** Another machine or image reaches a node only when it is made anew. */
  static void record(Build build, CycleSection section, NodeGroup group) {
    List<PlannedResource.Fact> facts = new ArrayList<>();
    for (CycleSection.Attribute attribute : section.attributes()) {
      boolean replaces =
          attribute.key().equals("MachineType") || attribute.key().equals("ImageName");
      facts.add(new PlannedResource.Fact(attribute.key(), shown(attribute.value()), replaces));
    }
    build.recorder.resource(
        new PlannedResource("CycleCloud " + section.type(), section.name(), facts, group.origin()));
  }

  private static String shown(CycleValue value) {
    if (value instanceof CycleValue.Text text) {
      return text.text();
    }
    if (value instanceof CycleValue.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof CycleValue.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    return value instanceof CycleValue.Parameter parameter ? "$" + parameter.name() : "(list)";
  }
}
