package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ConfigLine;
import dev.hpcc.azure.model.CycleParameter;
import dev.hpcc.emit.Tree;
import java.util.List;

/** The values of cluster parameters that are known when the blueprint is compiled. */
final class ParametersTree {

  private ParametersTree() {}

  static Tree of(List<CycleParameter> parameters) {
    Tree.Builder map = Tree.map();
    for (CycleParameter parameter : parameters) {
      if (parameter.value().isPresent()) {
        map.put(parameter.name(), value(parameter.value().get()));
      }
    }
    return map.build();
  }

  private static Tree value(CycleParameter.Value value) {
    if (value instanceof CycleParameter.Value.Text text) {
      return Tree.of(text.text());
    }
    if (value instanceof CycleParameter.Value.Texts texts) {
      Tree.Builder record = Tree.map();
      for (ArmNode.Field field : texts.fields()) {
        if (field.value() instanceof ArmNode.Text text) {
          record.put(field.key(), text.text());
        }
      }
      return record.build();
    }
    if (value instanceof CycleParameter.Value.SlurmConfig config) {
      return Tree.of(lines(config.lines()));
    }
    if (value instanceof CycleParameter.Value.UserData data) {
      return Tree.of(CloudConfig.write(data.content()));
    }
    throw new IllegalStateException("unknown value");
  }

  /** Lines of slurm.conf. */
  static String lines(List<ConfigLine> lines) {
    StringBuilder text = new StringBuilder();
    for (ConfigLine line : lines) {
      String separator = "";
      for (ConfigLine.Setting setting : line.settings()) {
        text.append(separator).append(setting.key()).append('=').append(setting.value());
        separator = " ";
      }
      text.append('\n');
    }
    return text.toString();
  }
}
