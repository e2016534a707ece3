package dev.hpcc.gcp.toolkit;

import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One module of a blueprint.
 *
 * @param id unique in the blueprint, an identifier of Terraform
 * @param uses ids of modules whose outputs fill inputs of this one
 * @param comment why it is there, for the reader of the blueprint; empty for none
 * @param origin the statement that caused it
 */
public record ToolkitModule(
    String id,
    ModuleType type,
    List<String> uses,
    List<Setting> settings,
    String comment,
    Origin origin) {
  public ToolkitModule {
    uses = List.copyOf(uses);
    settings = List.copyOf(settings);
  }

  public Optional<Value> setting(String name) {
    for (Setting setting : settings) {
      if (setting.name().equals(name)) {
        return Optional.of(setting.value());
      }
    }
    return Optional.empty();
  }

  /** Puts a module together, checked against what the Toolkit takes. */
  public static final class Builder {
    private final String id;
    private final ModuleType type;
    private final Origin origin;
    private final List<String> uses = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private String comment = "";

    public Builder(String id, ModuleType type, Origin origin) {
      this.id = id;
      this.type = type;
      this.origin = origin;
    }

    /** All uses and settings of another, after those of this one. */
    public Builder takeAll(Builder other) {
      return use(other.uses).set(other.settings);
    }

    public Builder use(String module) {
      if (!uses.contains(module)) {
        uses.add(module);
      }
      return this;
    }

    public Builder use(List<String> modules) {
      modules.forEach(this::use);
      return this;
    }

    /**
     * Sets an input.
     *
     * @throws IllegalArgumentException if the module has no such input, or not of this type: a bug
     */
    public Builder set(String name, Value value) {
      ModuleType.Input input =
          type.input(name)
              .orElseThrow(
                  () -> new IllegalArgumentException(type.source() + " has no input " + name));
      if (!input.takes(value)) {
        throw new IllegalArgumentException(type.source() + "." + name + " cannot be " + value);
      }
      for (Setting setting : settings) {
        if (setting.name().equals(name)) {
          throw new IllegalArgumentException(id + "." + name + " is set already");
        }
      }
      settings.add(new Setting(name, value));
      return this;
    }

    public Builder set(String name, String text) {
      return set(name, Value.of(text));
    }

    public Builder set(String name, long number) {
      return set(name, Value.of(number));
    }

    public Builder set(String name, boolean flag) {
      return set(name, Value.of(flag));
    }

    /** Nothing when absent. */
    public Builder set(String name, Optional<? extends Value> value) {
      return value.isPresent() ? set(name, value.get()) : this;
    }

    public Builder set(List<Setting> more) {
      for (Setting setting : more) {
        set(setting.name(), setting.value());
      }
      return this;
    }

    public Builder comment(String text) {
      comment = text;
      return this;
    }

    public ToolkitModule build() {
      return new ToolkitModule(id, type, uses, settings, comment, origin);
    }
  }
}
