package dev.hpcc.catalog;

import dev.hpcc.ir.Architecture;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Count;
import dev.hpcc.ir.CountUnit;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.FabricSpan;
import dev.hpcc.ir.MachineRequirements;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.Prefer;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Scheduler;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.Target;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a cluster with one group, for the tests of the choice. */
final class Request {
  static final SourceFile FILE = new SourceFile("case.hpc", "blueprint b {}\n");
  static final Origin OWN = Origin.own(new Span(FILE, 0, 9));
  static final Origin BUILT_IN = Origin.builtIn(new Span(FILE, 0, 9));

  private final Map<Fact, List<Bound>> bounds = new EnumMap<>(Fact.class);
  private final String cloud;
  private Optional<String> region = Optional.empty();
  private final List<Sourced<String>> zones = new ArrayList<>();
  private Optional<String> near = Optional.empty();
  private Count count = new Count(0, 10, CountUnit.NODES, OWN);
  private Sourced<Architecture> architecture = new Sourced<>(Architecture.X86_64, BUILT_IN);
  private Optional<Sourced<String>> cpu = Optional.empty();
  private Optional<Sourced<String>> gpu = Optional.empty();
  private Prefer prefer = Prefer.PRICE;
  private Optional<FabricKind> fabric = Optional.empty();
  private Purchase purchase = Purchase.ON_DEMAND;
  private boolean localScratch;
  private Optional<Sourced<String>> pin = Optional.empty();
  private Origin boundOrigin = OWN;

  private Request(String cloud) {
    this.cloud = cloud;
  }

  static Request on(String cloud) {
    return new Request(cloud);
  }

  Request in(String code) {
    region = Optional.of(code);
    return this;
  }

  Request near(String place) {
    near = Optional.of(place);
    return this;
  }

  Request zone(String zone) {
    zones.add(own(zone));
    return this;
  }

  Request count(long lower, long upper, CountUnit unit) {
    count = new Count(lower, upper, unit, OWN);
    return this;
  }

  Request least(Fact fact, long value) {
    return bound(fact, Bound.Relation.AT_LEAST, value);
  }

  Request most(Fact fact, long value) {
    return bound(fact, Bound.Relation.AT_MOST, value);
  }

  Request exactly(Fact fact, long value) {
    return bound(fact, Bound.Relation.EXACTLY, value);
  }

  private Request bound(Fact fact, Bound.Relation relation, long value) {
    bounds
        .computeIfAbsent(fact, ignored -> new ArrayList<>())
        .add(new Bound(relation, value, Figures.of(fact, value), boundOrigin));
    return this;
  }

  /** The bounds that follow come from this layer. */
  Request from(Origin origin) {
    boundOrigin = origin;
    return this;
  }

  Request arm() {
    architecture = own(Architecture.ARM64);
    return this;
  }

  Request cpu(String name) {
    cpu = Optional.of(own(name));
    return this;
  }

  Request gpu(String name) {
    gpu = Optional.of(own(name));
    return this;
  }

  Request prefer(Prefer chosen) {
    prefer = chosen;
    return this;
  }

  Request fabric(FabricKind kind) {
    fabric = Optional.of(kind);
    return this;
  }

  Request spot() {
    purchase = Purchase.SPOT;
    return this;
  }

  Request localScratch() {
    localScratch = true;
    return this;
  }

  Request pin(String machine) {
    return pin(machine, OWN);
  }

  Request pin(String machine, Origin origin) {
    pin = Optional.of(new Sourced<>(machine, origin));
    return this;
  }

  Cluster cluster() {
    return cluster(List.of(group("cpu")));
  }

  Cluster cluster(List<NodeGroup> groups) {
    Target target = new Target(cloud, region.map(Request::own), zones, Options.NONE, OWN);
    Network network =
        new Network(
            false,
            Optional.empty(),
            List.of(),
            own(true),
            own(Egress.NAT),
            List.of(),
            Options.NONE,
            OWN);
    return new Cluster(
        "b",
        Optional.empty(),
        Optional.empty(),
        2026,
        near.map(Request::own),
        Optional.of(target),
        network,
        fabrics(),
        List.of(),
        List.of(),
        List.of(),
        groups,
        scheduler(),
        Optional.empty(),
        new Cluster.Monitoring(own(86_400L), Options.NONE, OWN),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OWN);
  }

  private static Scheduler scheduler() {
    return new Scheduler(
        own(SchedulerKind.NONE),
        own("25.11"),
        Optional.empty(),
        List.of(),
        own(Optional.of(600L)),
        List.of(),
        List.of(),
        Optional.empty(),
        Options.NONE,
        OWN);
  }

  private List<Fabric> fabrics() {
    List<Fabric> fabrics = new ArrayList<>();
    if (fabric.isPresent()) {
      Fact fact = fabric.get() == FabricKind.RDMA ? Fact.RDMA_BANDWIDTH : Fact.ETHERNET_BANDWIDTH;
      fabrics.add(
          new Fabric(
              "net",
              own(fabric.get()),
              bounds(fact),
              own(FabricSpan.GROUP),
              own(false),
              Options.NONE,
              OWN));
    }
    return fabrics;
  }

  NodeGroup group(String name) {
    List<Options.Option> options = new ArrayList<>();
    if (pin.isPresent()) {
      options.add(
          new Options.Option(
              "instance", new Options.Value.Text(pin.get().value()), pin.get().origin()));
    }
    return new NodeGroup(
        name,
        count,
        requirements(),
        localScratch ? Optional.of(own("/scratch")) : Optional.empty(),
        fabric.isPresent() ? Optional.of(own("net")) : Optional.empty(),
        own(Placement.NONE),
        own(purchase),
        own(false),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Bounds.NONE,
        own(DiskClass.BALANCED),
        own(PublicAccess.NO),
        List.of(),
        List.of(),
        new Options(options),
        OWN);
  }

  private MachineRequirements requirements() {
    return new MachineRequirements(
        bounds(Fact.CORES),
        bounds(Fact.MEMORY),
        bounds(Fact.MEMORY_PER_CORE),
        bounds(Fact.MEMORY_PER_GPU),
        architecture,
        cpu,
        bounds(Fact.GPUS),
        gpu,
        bounds(Fact.GPU_MEMORY),
        bounds(Fact.NIC),
        bounds(Fact.LOCAL_DISK),
        bounds(Fact.PRICE),
        own(prefer));
  }

  private Bounds bounds(Fact fact) {
    return new Bounds(bounds.getOrDefault(fact, List.of()));
  }

  static <T> Sourced<T> own(T value) {
    return new Sourced<>(value, OWN);
  }
}
