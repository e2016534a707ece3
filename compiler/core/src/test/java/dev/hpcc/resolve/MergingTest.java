package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingTest {
  private static final String HEAD = "blueprint lab { near = \"Frankfurt\" }\n";

  private static Resolution resolve(String text) {
    Blueprints.Resolved resolved = Blueprints.resolve(HEAD + text);
    assertEquals(
        List.of(), resolved.messages().stream().filter(m -> m.contains(": error")).toList());
    return resolved.resolution();
  }

  private static NodeGroup group(String text, String cloud, String name) {
    Resolution resolution = resolve(text);
    Cluster cluster = cloud.isEmpty() ? resolution.neutral() : Blueprints.on(resolution, cloud);
    return cluster.group(name).orElseThrow();
  }

  private static long disk(NodeGroup group) {
    return group.diskBytes().least().orElseThrow() >> 30;
  }

  private static List<Origin.Layer> layers(Origin origin) {
    return origin.chain().stream().map(Origin.Step::layer).toList();
  }

  @Test
  void aGroupsOwnWordBeatsWhatDefaultsSayForOneCloud() {
    String text =
        """
        defaults nodes { disk >= 50 GiB, on aws { disk >= 60 GiB } }
        nodes own { count = 1, disk >= 70 GiB }
        nodes silent { count = 1 }
        """;
    assertEquals(70, disk(group(text, "aws", "own")));
    assertEquals(60, disk(group(text, "aws", "silent")));
    assertEquals(50, disk(group(text, "gcp", "silent")));
    assertEquals(50, disk(group(text, "", "silent")));
  }

  @Test
  void insideOneLayerOnCloudBeatsNeutral() {
    String text = "nodes a { count = 1, disk >= 50 GiB, on gcp { disk >= 90 GiB } }\n";
    assertEquals(90, disk(group(text, "gcp", "a")));
    assertEquals(50, disk(group(text, "azure", "a")));
  }

  @Test
  void aStrongerLayerDropsEveryStatementOfTheKey() {
    String text =
        """
        nodes a { count = 1, memory >= 8 GiB, memory >= 2 GiB per core, cores >= 4, cores <= 8 }
        nodes b like a { memory >= 16 GiB, cores <= 64 }
        """;
    NodeGroup b = group(text, "", "b");
    assertEquals(16L << 30, b.machine().memoryBytes().least().orElseThrow());
    assertTrue(b.machine().memoryBytesPerCore().isEmpty());
    assertTrue(b.machine().cores().least().isEmpty());
    assertEquals(64, b.machine().cores().most().orElseThrow());
  }

  @Test
  void anOriginTellsTheWayThroughLikeOnCloudAndParameter() {
    String text =
        """
        parameter p { type = size, default = 80 GiB }
        nodes a { count = 1, on aws { disk >= p } }
        nodes b like a { cores >= 1 }
        nodes c like b { cores >= 2 }
        """;
    Origin origin = group(text, "aws", "c").diskBytes().all().get(0).origin();
    assertEquals(
        List.of(
            Origin.Layer.ON_CLOUD, Origin.Layer.LIKE, Origin.Layer.LIKE, Origin.Layer.PARAMETER),
        layers(origin));
    assertEquals("aws", origin.chain().get(0).name());
    assertEquals("b", origin.chain().get(1).name());
    assertEquals("a", origin.chain().get(2).name());
    assertEquals("disk >= p", origin.span().text());
  }

  @Test
  void whatNobodyWroteHasTheHeaderAsItsOrigin() {
    Origin origin = group("nodes a { count = 1 }\n", "aws", "a").smt().origin();
    assertTrue(origin.isBuiltIn());
    assertTrue(origin.span().text().startsWith("nodes a"));
  }

  @Test
  void listsAreReplacedWholeAndCanBeEmptied() {
    String text =
        """
        filesystem x { kind = nfs, mount = "/x", capacity >= 1 TiB }
        filesystem y { kind = nfs, mount = "/y", capacity >= 1 TiB }
        defaults nodes { mounts = [x] }
        nodes a { count = 1 }
        nodes b { count = 1, mounts = [y] }
        nodes c { count = 1, mounts = [] }
        nodes d { count = 1, mounts = none }
        """;
    assertEquals(List.of("x"), mounts(group(text, "", "a")));
    assertEquals(List.of("y"), mounts(group(text, "", "b")));
    assertEquals(List.of(), mounts(group(text, "", "c")));
    assertEquals(List.of("x", "y"), mounts(group(text, "", "d")));
  }

  private static List<String> mounts(NodeGroup group) {
    return group.mounts().stream().map(Sourced::value).toList();
  }

  @Test
  void labelledBlocksMergeKeyByKeyAndKeepTheirPlace() {
    String script = "\"#!/bin/sh\"";
    String text =
        "defaults nodes {\n  setup one { script = "
            + script
            + ", args = [\"1\"] }\n"
            + "  setup two { script = "
            + script
            + " }\n}\n"
            + "nodes a { count = 1\n  setup three { script = "
            + script
            + " }\n"
            + "  setup one { args = [\"x\"], on aws { args = [\"aws\"] } }\n}\n"
            + "nodes b { count = 1, setup one { when = false } }\n";
    List<Setup> setups = group(text, "", "a").setups();
    assertEquals(List.of("one", "two", "three"), setups.stream().map(Setup::name).toList());
    assertEquals("x", setups.get(0).arguments().get(0).value());
    assertEquals("aws", group(text, "aws", "a").setups().get(0).arguments().get(0).value());
    assertEquals(List.of("two"), group(text, "", "b").setups().stream().map(Setup::name).toList());
  }

  @Test
  void whenDescriptionAndDefaultAreNeverInherited() {
    String text =
        """
        parameter p { type = bool, default = false }
        nodes a { count = 0..2, when = p }
        nodes b like a { cores >= 4 }
        scheduler slurm { queue b { default = true, time_limit = 1 h }, queue c like b { nodes = [b] } }
        """;
    Resolution resolution = resolve(text);
    assertTrue(resolution.neutral().group("a").isEmpty());
    assertTrue(resolution.neutral().group("b").isPresent());
    assertEquals(
        List.of(true, false),
        resolution.neutral().scheduler().queues().stream().map(q -> q.isDefault()).toList());
    assertEquals(
        3600,
        resolution.neutral().scheduler().queues().get(1).timeLimitSeconds().value().orElseThrow());
  }

  @Test
  void aConditionInsideOnCloudSwitchesThatPartOnly() {
    String text =
        """
        parameter big { type = bool, default = false }
        nodes a { count = 1, on aws { when = big, count = 8 } }
        """;
    assertEquals(1, group(text, "aws", "a").count().upper());
    Blueprints.Resolved bigger =
        Blueprints.resolve(HEAD + text, Blueprints.input().withParameters(Map.of("big", "true")));
    assertEquals(
        8, Blueprints.on(bigger.resolution(), "aws").group("a").orElseThrow().count().upper());
  }

  @Test
  void whatIsSkippedOnACloudFallsOutThereAndIsRecorded() {
    String text =
        """
        filesystem x { kind = nfs, mount = "/x", capacity >= 1 TiB, on azure { skip = true } }
        nodes a { count = 0..2 }
        """;
    assertEquals(List.of("x"), mounts(group(text, "aws", "a")));
    assertEquals(List.of(), mounts(group(text, "azure", "a")));
    Cluster azure = Blueprints.on(resolve(text), "azure");
    assertEquals("x", azure.skipped().get(0).name());
    assertTrue(azure.filesystems().isEmpty());
  }

  @Test
  void aQueueWhoseGroupsAreAllOffIsOff() {
    String text =
        """
        nodes a { count = 0..2 }
        nodes b { count = 0..2, when = false }
        scheduler slurm { queue a { }, queue b { }, queue both { nodes = [b, a] } }
        """;
    Resolution resolution = resolve(text);
    assertEquals(
        List.of("a", "both"),
        resolution.neutral().scheduler().queues().stream().map(q -> q.name()).toList());
    assertEquals(1, resolution.neutral().scheduler().queues().get(1).groups().size());
  }

  @Test
  void tagsMergeNameByNameAndPerCloud() {
    String text =
        """
        tags { a = "1", "b c" = "2", description = "3", on gcp { a = "g", d = "4" } }
        nodes a { count = 1 }
        """;
    List<String> neutral = new ArrayList<>();
    List<String> gcp = new ArrayList<>();
    resolve(text).neutral().tags().forEach(t -> neutral.add(t.key() + "=" + t.value().value()));
    Blueprints.on(resolve(text), "gcp")
        .tags()
        .forEach(t -> gcp.add(t.key() + "=" + t.value().value()));
    assertEquals(List.of("a=1", "b c=2", "description=3"), neutral);
    assertEquals(List.of("a=g", "b c=2", "description=3", "d=4"), gcp);
  }

  @Test
  void aRequiredKeyMayBeGivenForEveryCloudInsteadOfNeutrally() {
    String text =
        "nodes a { on aws { count = 1 }, on azure { count = 2 }, on gcp { count = 3 } }\n";
    assertEquals(2, group(text, "azure", "a").count().upper());
    List<String> told = Blueprints.resolve(HEAD + "nodes a { on aws { count = 1 } }\n").messages();
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).contains("`nodes a` lacks `count`"), told.toString());
    String off =
        """
        parameter p { type = bool, default = false }
        fabric f { when = p }
        fabric g { kind = ethernet }
        nodes a { count = 1, fabric = f, on aws { fabric = g } }
        """;
    List<String> half = Blueprints.resolve(HEAD + off).messages();
    assertTrue(half.get(0).contains("HPC2033"), half.toString());
  }
}
