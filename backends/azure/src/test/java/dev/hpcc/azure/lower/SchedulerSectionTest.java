package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.azure.Compiled;
import dev.hpcc.azure.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerSectionTest {

  private static final String TWO =
      """
      nodes small { count = 0..20, cores >= 4, memory >= 4 GiB per core }
      nodes big { count = 0..4, cores >= 16, memory >= 16 GiB per core }
      """;

  @Test
  void aPlainQueueKeepsTheProjectsOwnPartition() {
    Compiled lab =
        Compiled.of(TWO, "scheduler slurm { queue small { default = true }, queue big {} }");
    Template small = lab.template().find("nodearray small");
    assertEquals("small", small.configuration("slurm.partition"));
    assertEquals("true", small.configuration("slurm.default_partition"));
    assertEquals(
        "false", lab.template().find("nodearray big").configuration("slurm.default_partition"));
    assertEquals(List.of("SuspendTime=600"), lab.slurmConfig());
    assertTrue(
        lab.losses().stream().noneMatch(l -> l.startsWith("overlay")), lab.losses().toString());
  }

  @Test
  void aQueueWithLimitsIsAPartitionOverTheNodesOfItsGroups() {
    Compiled lab =
        Compiled.of(
            TWO,
            "scheduler slurm {",
            "  queue all { nodes = [small, big], default = true, time_limit = 26 h,",
            "    default_time = 30 min, priority = 7, exclusive = job }",
            "}");
    String line = lab.slurmConfig().get(1);
    assertTrue(
        line.startsWith(
            "PartitionName=all Nodes=lab-small-[1-20],lab-big-[1-4] Default=YES DefMemPerCPU="),
        line);
    assertTrue(
        line.endsWith(
            " MaxTime=1-02:00:00 DefaultTime=0-00:30:00 PriorityTier=7 OverSubscribe=EXCLUSIVE"
                + " State=UP"),
        line);
    assertEquals(
        "small-all", lab.template().find("nodearray small").configuration("slurm.partition"));
    assertEquals(
        "false", lab.template().find("nodearray small").configuration("slurm.default_partition"));
  }

  @Test
  void memoryPerCpuIsThatOfTheLeastGroup() {
    Compiled lab =
        Compiled.of(
            TWO, "scheduler slurm { queue all { nodes = [small, big], time_limit = 1 h } }");
    Compiled alone =
        Compiled.of(
            "nodes small { count = 0..20, cores >= 4, memory >= 4 GiB per core }",
            "scheduler slurm { queue all { nodes = [small], time_limit = 1 h } }");
    assertEquals(memory(alone), memory(lab));
    long nodeMib = alone.facts().site().choice("small").machine().memoryBytes() >> 20;
    long cores = alone.facts().site().choice("small").machine().cores();
    long kept = Math.max(1024, (nodeMib * 5 + 99) / 100);
    assertEquals((nodeMib - kept) / cores, memory(alone));
  }

  private static long memory(Compiled lab) {
    String line = lab.slurmConfig().get(1);
    int at = line.indexOf("DefMemPerCPU=") + "DefMemPerCPU=".length();
    return Long.parseLong(line.substring(at, line.indexOf(' ', at)));
  }

  @Test
  void aQueueThatSetsItsMemoryKeepsIt() {
    String line =
        Compiled.of(
                TWO,
                "scheduler slurm { queue all { nodes = [big], config = { DefMemPerNode = \"100\" } } }")
            .slurmConfig()
            .get(1);
    assertFalse(line.contains("DefMemPerCPU"), line);
    assertTrue(line.contains(" DefMemPerNode=100 "), line);
  }

  @Test
  void neverIdleIsALongTimeAndNotANegativeOne() {
    assertEquals(
        "SuspendTime=315360000",
        Compiled.of(TWO, "scheduler slurm { idle_timeout = never, queue all { nodes = [big] } }")
            .slurmConfig()
            .get(0));
  }

  @Test
  void aMinimumIsKeptByNameAndStartedByHand() {
    Compiled lab =
        Compiled.of(
            "nodes some { count = 2..40, cores >= 4 }",
            "nodes fixed { count = 3, cores >= 4 }",
            "scheduler slurm { queue all { nodes = [some, fixed] } }");
    assertTrue(
        lab.slurmConfig().contains("SuspendExcNodes=lab-some-[1-40]:2,lab-fixed-[1-3]"),
        lab.slurmConfig().toString());
    assertTrue(lab.losses().contains("minimum-at-run-time nodes.some"));
    String book = lab.file("RUNBOOK.md");
    assertTrue(book.contains("azslurm resume --node-list 'lab-some-[1-2]'"), book);
  }

  @Test
  void nothingKeptWritesNoLineThatStopsSlurm() {
    for (String line : Compiled.of(TWO, "scheduler slurm { queue big {} }").slurmConfig()) {
      assertFalse(line.startsWith("SuspendExcNodes"), line);
    }
  }

  @Test
  void rawSettingsComeAfterOursAndKeysOfOursAreRefused() {
    String scheduler = "scheduler slurm { queue all { nodes = [big] }, config = { %s } }";
    assertTrue(
        Compiled.of(TWO, scheduler.replace("%s", "PriorityType = \"priority/multifactor\""))
            .slurmConfig()
            .contains("PriorityType=priority/multifactor"));
    assertEquals(
        List.of("HPC5101"),
        Compiled.of(TWO, scheduler.replace("%s", "SuspendTime = \"1\"")).errors());
  }

  @Test
  void accountingIsADatabaseInTheNetwork() {
    Compiled lab =
        Compiled.of(
            TWO,
            "scheduler slurm { queue all { nodes = [big] }",
            "  accounting { retention = 90 days, enforce = [associations, limits] } }");
    assertTrue(lab.slurmConfig().contains("AccountingStorageEnforce=associations,limits"));
    Template defaults = lab.template().find("node defaults");
    assertEquals("$DatabaseHost", defaults.configuration("slurm.accounting.url"));
    assertEquals("$DatabasePassword", defaults.configuration("slurm.accounting.password"));
    assertEquals(
        "Password", lab.template().find("parameter DatabasePassword").get("ParameterType"));
    assertEquals(
        "securestring", lab.infrastructure().at("/parameters/databasePassword/type").asText());
    assertTrue(lab.parameter("DatabasePassword").isMissingNode());
    assertTrue(lab.losses().contains("accounting-never-purged accounting"));
    assertTrue(lab.file("RUNBOOK.md").contains("sacctmgr -i add account"));
  }

  @Test
  void aPasswordInKeyVaultIsReadFromThere() {
    Compiled lab =
        Compiled.of(
            "parameter db { type = secret, on azure { from = \"vault-1/db\" } }",
            TWO,
            "scheduler slurm { queue all { nodes = [big] }, accounting { password = db } }");
    assertTrue(
        lab.file("RUNBOOK.md")
            .contains("az keyvault secret show --vault-name 'vault-1' --name 'db'"));
  }

  @Test
  void aVersionThatTheProjectDoesNotInstallIsRefused() {
    assertEquals(
        List.of("HPC7009"),
        Compiled.of(TWO, "scheduler slurm { version = \"24.05\", queue big {} }").errors());
  }

  @Test
  void aDeclaredControllerRunsTheScheduler() {
    String queues = "scheduler slurm { controller = head, queue big {} }";
    Compiled lab = Compiled.of(TWO, "nodes head { count = 1, cores >= 8 }", queues);
    assertEquals(
        List.of("cyclecloud/slurm:scheduler"), lab.template().find("node scheduler").specs());
    assertFalse(lab.template().has("nodearray head"));
  }

  @Test
  void aQueueThatSlurmWouldReadAsSomethingElseIsRefused() {
    assertEquals(
        List.of("HPC7014"),
        Compiled.of(TWO, "scheduler slurm { queue Default { nodes = [big] } }").errors());
  }

  @Test
  void aQueueOfAGroupWithoutNodesIsLeftOut() {
    Compiled lab =
        Compiled.of(
            TWO,
            "nodes off { count = 0, cores >= 4 }",
            "scheduler slurm { queue small { default = true }, queue off { time_limit = 1 h } }");
    for (String line : lab.slurmConfig()) {
      assertFalse(line.contains("Nodes= "), line);
    }
  }

  @Test
  void threadsCountOnlyWhereTheyAreAskedFor() {
    Compiled lab =
        Compiled.of(
            "nodes a { count = 0..4, cores >= 4 }",
            "nodes b { count = 0..4, cores >= 4, smt = true }",
            "scheduler slurm { queue a { default = true }, queue b {} }");
    assertEquals("true", lab.template().find("nodearray a").configuration("slurm.use_pcpu"));
    assertEquals("false", lab.template().find("nodearray b").configuration("slurm.use_pcpu"));
  }
}
