package dev.hpcc.azure.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of slurm.conf: settings in order, {@code KEY=VALUE} each. Values were checked: none holds
 * what would begin another setting or line.
 */
public record ConfigLine(List<Setting> settings) {

  public ConfigLine {
    settings = List.copyOf(settings);
  }

  public record Setting(String key, String value) {}

  /** A line with one setting. */
  public static ConfigLine of(String key, String value) {
    return new ConfigLine(List.of(new Setting(key, value)));
  }

  /** Puts a line of several settings together. */
  public static final class Builder {

    private final List<Setting> settings = new ArrayList<>();

    public Builder put(String key, String value) {
      settings.add(new Setting(key, value));
      return this;
    }

    public ConfigLine build() {
      return new ConfigLine(settings);
    }
  }
}
