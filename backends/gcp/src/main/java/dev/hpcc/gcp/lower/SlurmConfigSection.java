package dev.hpcc.gcp.lower;

import dev.hpcc.backend.BackendCodes;
import dev.hpcc.backend.SlurmConfigCheck;
import dev.hpcc.backend.SlurmText;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.SlurmLines;
import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.EnforceRule;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.Scheduler.Accounting;
import dev.hpcc.ir.Scheduler.ConfigLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where each setting of Slurm's own files goes: to the Toolkit's {@code cloud_parameters} where it
 * writes the setting itself, else to a template of the whole file.
 */
final class SlurmConfigSection {
  private static final int COLUMNS = 5;

  /** What slurmdbd purges, each kind of record for itself (slurmdbd.conf(5)). */
  private static final List<String> PURGED =
      List.of("Event", "Job", "Resv", "Step", "Suspend", "TXN", "Usage");

  private final Draft draft;
  private final Scheduler scheduler;

  SlurmConfigSection(Draft draft, SlurmConfigCheck check) {
    this.draft = draft;
    this.scheduler = draft.cluster().scheduler();
    check.lines("cluster", scheduler.config());
  }

  /** The controller's {@code cloud_parameters}. */
  Optional<Value> cloudParameters() {
    List<Setting> parameters = new ArrayList<>();
    for (ConfigLine line : scheduler.config()) {
      parameter(line.key())
          .flatMap(row -> value(row[2], line).map(value -> Setting.of(row[1], value)))
          .ifPresent(parameters::add);
    }
    return parameters.isEmpty() ? Optional.empty() : Optional.of(new Value.Fields(parameters));
  }

  private Optional<Value> value(String type, ConfigLine line) {
    return switch (type) {
      case "list" -> Optional.of(parts(line.value()));
      case "number" -> number(line);
      default -> Optional.of(Value.of(line.value()));
    };
  }

  private static Value parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : TableText.split(text, ',')) {
      parts.add(part.strip());
    }
    return Value.texts(parts);
  }

  private Optional<Value> number(ConfigLine line) {
    if (isNumber(line.value())) {
      return Optional.of(Value.of(Long.parseLong(line.value())));
    }
    draft
        .sink()
        .report(
            Diagnostic.of(
                BackendCodes.SLURM_VALUE,
                line.origin().span(),
                "the value of `" + line.key() + "` is not a number"));
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 10;
  }

  private static Optional<String[]> parameter(String key) {
    for (String[] row : TableText.rows(SlurmConfigSection.class, "cloud-parameters.tsv", COLUMNS)) {
      if (row[0].equalsIgnoreCase(key)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Lines for templates of slurm.conf and slurmdbd.conf. */
  SlurmLines lines() {
    List<SlurmLines.Line> controller = new ArrayList<>();
    List<SlurmLines.Line> database = new ArrayList<>();
    for (ConfigLine line : scheduler.config()) {
      if (parameter(line.key()).isEmpty()) {
        controller.add(new SlurmLines.Line(line.key(), line.value(), line.origin()));
      }
    }
    scheduler.accounting().ifPresent(accounting -> accounting(accounting, controller, database));
    return new SlurmLines(controller, database);
  }

  private static void accounting(
      Accounting accounting, List<SlurmLines.Line> controller, List<SlurmLines.Line> database) {
    List<String> rules = new ArrayList<>();
    for (EnforceRule rule : accounting.enforce().value()) {
      rules.add(rule.word());
    }
    if (!rules.isEmpty()) {
      controller.add(
          new SlurmLines.Line(
              "AccountingStorageEnforce", String.join(",", rules), accounting.enforce().origin()));
    }
    Optional<Long> seconds = accounting.retentionSeconds().value();
    if (seconds.isPresent()) {
      for (String kind : PURGED) {
        database.add(
            new SlurmLines.Line(
                "Purge" + kind + "After",
                SlurmText.purgeAge(seconds.get()),
                accounting.retentionSeconds().origin()));
      }
    }
  }
}
