package dev.hpcc.language;

import static dev.hpcc.language.KeySpec.key;
import static dev.hpcc.language.KeySpec.later;
import static dev.hpcc.language.Types.choice;

import dev.hpcc.language.BlockSpec.Common;
import dev.hpcc.language.BlockSpec.Label;
import dev.hpcc.quantity.Dimension;
import java.util.List;

/** Machines: {@code image}, {@code nodes} and {@code setup}. */
final class NodesTable {
  private static final int MOST_NODES = 100_000_000;

  private NodesTable() {}

  static List<BlockSpec> specs() {
    return List.of(image(), nodes(), setup());
  }

  private static BlockSpec image() {
    return BlockSpec.of(
        BlockKind.IMAGE,
        Label.NAME,
        Common.ALL,
        "An operating-system image; each group gets the variant of its architecture and GPUs.",
        key(
                "os",
                choice("el", "rocky", "alma", "rhel", "ubuntu", "sles", "amazon"),
                "the family; `el` is the Enterprise Linux of that cloud's HPC images")
            .otherwise("the cloud's HPC image"),
        key("version", Types.LINE, "the version, `\"9\"` or `\"24.04\"`").otherwise("the newest"),
        key("default", Types.BOOL, "serves all groups that name none")
            .ownOnly()
            .otherwise("`true` for the only image"),
        later("containers", "container runtimes for jobs"),
        later("software", "software stacks"));
  }

  private static BlockSpec nodes() {
    return BlockSpec.of(
            BlockKind.NODES,
            Label.NAME,
            Common.ALL,
            "Nodes of one kind: how many, what each must have, what is on them.",
            NodeKeys.all())
        .holding(BlockKind.SETUP);
  }

  private static BlockSpec setup() {
    return BlockSpec.of(
            BlockKind.SETUP,
            Label.NAME,
            Common.ALL,
            "A script that runs as root when a node comes up; in order; a failing one fails the node.",
            key("script", new Type.Text(TextRule.SCRIPT), "the script: a text or `file(\"…\")`"),
            key("url", new Type.Text(TextRule.URL), "where the node fetches the script"),
            key("sha256", new Type.Text(TextRule.SHA256), "checksum of what stands at `url`"),
            key("args", Types.list(Types.TEXT), "arguments, passed as they are")
                .standard(new Value.Items(List.of())),
            key(
                    "at",
                    choice("boot", "ready"),
                    "`ready`: after all mounts, before the node takes jobs; `boot`: as early as the"
                        + " cloud allows, before mounts")
                .standard("ready"))
        .inside(BlockKind.NODES)
        .alone();
  }

  /** The keys of {@code nodes}. */
  private static final class NodeKeys {
    static KeySpec[] all() {
      List<KeySpec> keys = new java.util.ArrayList<>();
      keys.addAll(machine());
      keys.addAll(fleet());
      keys.addAll(contents());
      keys.addAll(reach());
      keys.addAll(stageTwo());
      return keys.toArray(new KeySpec[0]);
    }

    private static List<KeySpec> machine() {
      return List.of(
          key(
                  "count",
                  new Type.Span(
                      0, MOST_NODES, List.of(Dimension.NODES, Dimension.CORES, Dimension.GPUS)),
                  "`4` is fixed; `0..64` keeps the lower bound running and lets the scheduler start"
                      + " up to the upper; in nodes, `cores` or `gpus`")
              .needed(),
          key("cores", new Type.Whole(1, 100_000, Dimension.CORES), "physical cores of one node")
              .bounded(),
          key(
                  "memory",
                  Types.measure(Dimension.SIZE, Dimension.SIZE_PER_CORE, Dimension.SIZE_PER_GPU),
                  "memory of one node; `per core` and `per gpu` are statements of their own")
              .bounded(),
          key("architecture", choice("x86_64", "arm64"), "instruction set").standard("x86_64"),
          key("cpu", Types.LINE, "`\"intel\"`, `\"amd\"`, `\"arm\"` or a short model name")
              .otherwise("any"),
          key("gpus", new Type.Whole(0, 1_000, Dimension.GPUS), "GPUs of one node").bounded(),
          key("gpu", Types.LINE, "short name of the GPU model, `\"h100\"`").otherwise("any"),
          key("gpu_memory", Types.SIZE, "nominal memory of each GPU").bounded(),
          key("nic_bandwidth", Types.BANDWIDTH, "plain network bandwidth of one node").bounded(),
          key("local_disk", Types.SIZE, "NVMe storage in the machine").bounded(),
          key("price", Types.MONEY_PER_TIME, "on-demand list price of one node").fromAbove(),
          key(
                  "prefer",
                  choice("price", "price_per_core", "newest"),
                  "what decides among the machines that meet every bound")
              .standard("price"));
    }

    private static List<KeySpec> fleet() {
      return List.of(
          key("fabric", Types.ref(BlockKind.FABRIC), "the interconnect its jobs run on"),
          key(
                  "placement",
                  choice("compact", "spread", "none"),
                  "how the machines are placed: close together, apart, or as they come")
              .otherwise("`compact` with a fabric unless reserved, else `none`"),
          key(
                  "purchase",
                  choice(List.of("on_demand", "spot"), List.of("reserved")),
                  "how the machines are bought")
              .standard("on_demand"),
          key("smt", Types.BOOL, "two threads per core for jobs").standard(false));
    }

    private static List<KeySpec> contents() {
      return List.of(
          key("image", Types.ref(BlockKind.IMAGE), "its operating system")
              .otherwise("the default image"),
          key("mounts", Types.set(Types.ref(BlockKind.FILESYSTEM)), "what is mounted, in order")
              .otherwise("every filesystem that is on"),
          key(
              "local_scratch",
              Types.PATH,
              "where the machine's own disks are joined, formatted and mounted; asks for a machine"
                  + " that has some"),
          key("disk", Types.SIZE, "root disk, always encrypted")
              .fromBelow()
              .otherwise("the image's"),
          key("disk_class", choice("standard", "balanced", "fast"), "how fast the root disk is")
              .standard("balanced"));
    }

    private static List<KeySpec> reach() {
      return List.of(
          key("subnet", Types.ref(BlockKind.SUBNET), "where its nodes stand").otherwise("by plan"),
          key(
                  "public",
                  Types.wordOr("static", Types.BOOL),
                  "whether its nodes have a public address, and whether it is kept")
              .standard(false),
          key(
                  "ports",
                  Types.set(new Type.Span(1, 65_535, List.of())),
                  "TCP ports and ranges open to `allowed_from`")
              .otherwise("`[22]` when public, else `[]`"));
    }

    private static List<KeySpec> stageTwo() {
      return List.of(
          later("clock", "least clock frequency"),
          later("max_types", "how many different machine types the group may use"),
          later("max_price", "most to pay for a spot node"),
          later("reservation", "reserved capacity to use"),
          later("read_buckets", "buckets its nodes may read"),
          later("write_buckets", "buckets its nodes may write"),
          later("features", "labels for job constraints"),
          later("weight", "lower is filled first"),
          later("reserved_memory", "memory kept from jobs"),
          later("boot_timeout", "time a node may take to come up"),
          later("health_check", "drain nodes that fail checks"),
          later("desktop", "a remote desktop"),
          later("config", "raw scheduler settings of its nodes"),
          later("encryption_key", "the key its disks are encrypted with"));
    }
  }
}
