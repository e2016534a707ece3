package dev.hpcc.backend;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Scheduler.ConfigLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks raw lines of Slurm's configuration before a backend writes them. */
public final class SlurmConfigCheck {
  private final SlurmKeys keys;
  private final String cloud;
  private final Diagnostics sink;

  /**
   * @param cloud the provider's name for people, or its service's
   */
  public SlurmConfigCheck(SlurmKeys keys, String cloud, Diagnostics sink) {
    this.keys = keys;
    this.cloud = cloud;
    this.sink = sink;
  }

  /** Lines that stand alone, as in slurm.conf; reports each that cannot be written. */
  public void lines(String level, List<ConfigLine> config) {
    check(level, config, false);
  }

  /** Settings that share a line, as those of a partition; reports each that cannot be written. */
  public void fields(String level, List<ConfigLine> config) {
    check(level, config, true);
  }

  private void check(String level, List<ConfigLine> config, boolean shared) {
    for (ConfigLine line : config) {
      if (!isKey(line.key())) {
        sink.report(
            Diagnostic.of(
                    BackendCodes.SLURM_KEY,
                    line.origin().span(),
                    "`" + line.key() + "` is not a key of Slurm's configuration")
                .hint("a key is letters and digits, such as `MaxTime`"));
        continue;
      }
      Optional<String> refusal = keys.refusal(level, line.key());
      if (refusal.isPresent()) {
        refuse(level, line, refusal.get());
      }
      Optional<String> bad =
          shared ? SlurmText.fieldRefusal(line.value()) : SlurmText.lineRefusal(line.value());
      if (bad.isPresent()) {
        sink.report(
            Diagnostic.of(
                BackendCodes.SLURM_VALUE,
                line.origin().span(),
                "the value of `" + line.key() + "` " + bad.get()));
      }
    }
  }

  private void refuse(String level, ConfigLine line, String reason) {
    Diagnostic refused =
        Diagnostic.of(
            BackendCodes.SLURM_KEY,
            line.origin().span(),
            "`" + line.key() + "` cannot be set on " + cloud + ": " + reason);
    Optional<String> nearest = nearest(level, line.key());
    sink.report(
        nearest.isPresent() ? refused.hint("did you mean `" + nearest.get() + "`?") : refused);
  }

  /** An allowed key that the written one is the beginning of, or that it begins with. */
  private Optional<String> nearest(String level, String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    for (String allowed : keys.allowed(level)) {
      String other = allowed.toLowerCase(Locale.ROOT);
      if (other.startsWith(wanted) || wanted.startsWith(other)) {
        return Optional.of(allowed);
      }
    }
    return Optional.empty();
  }

  private static boolean isKey(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!NameRule.contains(i == 0 ? "A-Za-z" : "A-Za-z0-9_", key.charAt(i))) {
        return false;
      }
    }
    return !key.isEmpty();
  }
}
