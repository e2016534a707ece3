package dev.hpcc.azure.model;

import dev.hpcc.ir.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of the CycleCloud cluster. One without a value comes from the companion template's
 * output or from the user; it has no default and is required.
 *
 * @param type CycleCloud's parameter type, {@code Cloud.Region}
 */
public record CycleParameter(
    String name,
    String label,
    String description,
    String type,
    Optional<Value> value,
    Origin origin) {

  /** What is known when the blueprint is compiled. */
  public sealed interface Value {
    record Text(String text) implements Value {}

    /** A record of texts. */
    record Texts(List<ArmNode.Field> fields) implements Value {
      public Texts {
        fields = List.copyOf(fields);
      }
    }

    /** Lines that end slurm.conf. */
    record SlurmConfig(List<ConfigLine> lines) implements Value {
      public SlurmConfig {
        lines = List.copyOf(lines);
      }
    }

    /** The user data of nodes. */
    record UserData(CloudInit content) implements Value {}
  }
}
