package dev.hpcc.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Scheduler.ConfigLine;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlurmTextTest {
  private static final SlurmKeys KEYS =
      SlurmKeys.parse(
          """
          # level	key	verdict	reason	source	date
          cluster	SuspendProgram	deny	the deployer writes it itself	test	2026-11-28
          queue	MaxTime	allow		test	2026-11-28
          """);

  @Test
  void aLimitHasDaysAndWholeMinutes() {
    assertEquals("1-00:00:00", SlurmText.limit(Optional.of(86_400L)));
    assertEquals("0-04:30:00", SlurmText.limit(Optional.of(16_200L)));
    assertEquals("0-00:02:00", SlurmText.limit(Optional.of(61L)));
    assertEquals("UNLIMITED", SlurmText.limit(Optional.empty()));
  }

  @Test
  void anAgeIsInWholeDays() {
    assertEquals("90days", SlurmText.purgeAge(90 * 86_400L));
    assertEquals("2days", SlurmText.purgeAge(86_401L));
  }

  @Test
  void hostsAreARangeOrOne() {
    assertEquals("cpu-[1-64]", SlurmText.hosts("cpu-", 1, 64));
    assertEquals("cpu-7", SlurmText.hosts("cpu-", 7, 1));
    assertThrows(IllegalArgumentException.class, () -> SlurmText.hosts("cpu-", 1, 0));
  }

  @Test
  void aValueCannotBeginAnotherSetting() {
    assertTrue(SlurmText.lineRefusal("1\nSlurmUser=root").isPresent());
    assertTrue(SlurmText.lineRefusal("a # b").isPresent());
    assertTrue(SlurmText.lineRefusal("a\\").isPresent());
    assertFalse(SlurmText.lineRefusal("bf_continue,bf_window=4320").isPresent());
    assertFalse(SlurmText.lineRefusal("two words").isPresent());
    assertTrue(SlurmText.fieldRefusal("YES Nodes=ALL").isPresent());
  }

  @Test
  void aListOfAllowedKeysRefusesAllOthersAndOneOfDeniedKeysTakesThem() {
    assertTrue(KEYS.refusal("queue", "maxtime").isEmpty());
    assertTrue(KEYS.refusal("queue", "MaxNodes").isPresent());
    assertTrue(KEYS.refusal("cluster", "PriorityWeightAge").isEmpty());
    assertEquals(
        Optional.of("the deployer writes it itself"), KEYS.refusal("cluster", "suspendprogram"));
  }

  @Test
  void everyFaultOfAConfigMapIsReportedAtItsLine() {
    Span span = new Span(new SourceFile("a.hpc", "queue"), 0, 5);
    Diagnostics sink = new Diagnostics();
    SlurmConfigCheck check = new SlurmConfigCheck(KEYS, "this cloud", sink);
    check.lines("cluster", List.of(line("SuspendProgram", "/x", span), line("No=", "1", span)));
    check.fields("queue", List.of(line("MaxTime", "1 Nodes=ALL", span)));
    assertEquals(
        List.of(
            "`SuspendProgram` cannot be set on this cloud: the deployer writes it itself",
            "`No=` is not a key of Slurm's configuration",
            "the value of `MaxTime` holds a blank, which would begin another setting of the same"
                + " line"),
        sink.sorted().stream().map(d -> d.message()).toList());
  }

  private static ConfigLine line(String key, String value, Span span) {
    return new ConfigLine(key, value, Origin.own(span));
  }
}
