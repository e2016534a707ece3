package dev.hpcc.gcp.toolkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The modules that this backend writes, read from {@code modules.tsv}. Every module that is put
 * together is checked against it, so that a setting which the Toolkit does not take cannot leave
 * the backend.
 */
public final class ModuleTypes {
  private static final int COLUMNS = 5;

  private final Map<String, ModuleType> types;

  private ModuleTypes(Map<String, ModuleType> types) {
    this.types = types;
  }

  /** The table of the class path. */
  public static ModuleTypes load() {
    Map<String, List<String>> services = new LinkedHashMap<>();
    Map<String, List<ModuleType.Input>> inputs = new LinkedHashMap<>();
    for (String[] cells : TableText.rows(ModuleTypes.class, "modules.tsv", COLUMNS)) {
      if (cells[1].equals("*")) {
        services.put(cells[0], words(cells[4]));
        inputs.put(cells[0], new ArrayList<>());
      } else {
        ModuleType.Input input =
            new ModuleType.Input(cells[1], cells[2], cells[3].equals("replaces"), words(cells[4]));
        inputs.computeIfAbsent(cells[0], source -> new ArrayList<>()).add(input);
      }
    }
    Map<String, ModuleType> types = new LinkedHashMap<>();
    for (Map.Entry<String, List<ModuleType.Input>> entry : inputs.entrySet()) {
      String source = entry.getKey();
      types.put(
          source,
          new ModuleType(source, services.getOrDefault(source, List.of()), entry.getValue()));
    }
    return new ModuleTypes(types);
  }

  /**
   * What is known of a module.
   *
   * @throws IllegalArgumentException for a module that the table lacks: a bug
   */
  public ModuleType get(String source) {
    ModuleType type = types.get(source);
    if (type == null) {
      throw new IllegalArgumentException("no module " + source);
    }
    return type;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : TableText.split(cell, '|');
  }
}
