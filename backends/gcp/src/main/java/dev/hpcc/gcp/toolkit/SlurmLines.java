package dev.hpcc.gcp.toolkit;

import dev.hpcc.ir.Origin;
import java.util.List;

/**
 * Settings for the templates of Slurm's files; a template is needed only where it has one.
 *
 * @param controller for slurm.conf
 * @param database for slurmdbd.conf
 */
public record SlurmLines(List<Line> controller, List<Line> database) {
  /** No template is needed. */
  public static final SlurmLines NONE = new SlurmLines(List.of(), List.of());

  public SlurmLines {
    controller = List.copyOf(controller);
    database = List.copyOf(database);
  }

  /**
   * One setting.
   *
   * @param value without a line break
   */
  public record Line(String key, String value, Origin origin) {}
}
