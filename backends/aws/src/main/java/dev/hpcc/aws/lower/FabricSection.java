package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.facts.EfaLayout;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.FabricSpan;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.PublicAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network interfaces of the nodes, and how close together they stand. */
final class FabricSection {
  /** Instances of a spread placement group in one zone (Amazon EC2 User Guide). */
  private static final long SPREAD_LIMIT = 7;

  private final Lowering lowering;
  private final Map<String, Value> shared = new HashMap<>();

  FabricSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /**
   * A network interface.
   *
   * @param kind {@code interface}, {@code efa} or {@code efa-only}
   */
  record Nic(int card, int device, String kind) {}

  /** How many addresses one node of the group takes. */
  static long addresses(Lowering lowering, Member member) {
    long addresses = 0;
    for (Nic nic : nics(lowering, member)) {
      addresses += nic.kind().equals("efa-only") ? 0 : 1;
    }
    return addresses;
  }

  /** The interfaces of one node, the primary first. */
  static List<Nic> nics(Lowering lowering, Member member) {
    Optional<Fabric> fabric = fabric(lowering, member.choice().group());
    List<Nic> nics = new ArrayList<>();
    if (fabric.isPresent() && fabric.get().kind().value() == FabricKind.RDMA) {
      EfaLayout layout = EfaLayout.of(member.choice().machine().name()).orElseThrow();
      nics.add(new Nic(0, 0, layout.primaryKind()));
      for (EfaLayout.Slot slot : layout.efaOnly()) {
        nics.add(new Nic(slot.card(), slot.device(), "efa-only"));
      }
      return nics;
    }
    nics.add(new Nic(0, 0, "interface"));
    long cards = fabric.isPresent() ? member.choice().machine().networkCards() : 1;
    for (int card = 1; card < cards; card++) {
      nics.add(new Nic(card, 1, "interface"));
    }
    return nics;
  }

  private static Optional<Fabric> fabric(Lowering lowering, NodeGroup group) {
    return group.fabric().flatMap(name -> lowering.cluster().fabric(name.value()));
  }

  /** Checks and explains the interfaces of a group; false when an error was reported. */
  boolean check(Member member) {
    NodeGroup group = member.choice().group();
    Optional<Fabric> fabric = fabric(lowering, group);
    if (fabric.isEmpty()) {
      return true;
    }
    int interfaces = nics(lowering, member).size();
    if (interfaces > 1 && group.publicAccess().value() != PublicAccess.NO) {
      lowering.error(
          AwsCodes.PUBLIC_FABRIC,
          group.publicAccess().origin(),
          "`"
              + group.name()
              + "` has "
              + interfaces
              + " network interfaces for its fabric, and a"
              + " machine with several gets no public address on AWS",
          "make the group private; a login group without a fabric can be public");
      return false;
    }
    tell(member, fabric.get(), interfaces);
    return true;
  }

  private void tell(Member member, Fabric fabric, int interfaces) {
    Ledger ledger = lowering.ledger("nodes." + member.name() + ".fabric", fabric.origin());
    String machine = member.choice().machine().name();
    if (fabric.kind().value() == FabricKind.ETHERNET) {
      ledger.decide(
          count(interfaces, "plain interface"),
          "one per network card of "
              + machine
              + "; ENA Express stays off: no source lists the types that take it");
      return;
    }
    EfaLayout layout = EfaLayout.of(machine).orElseThrow();
    String doubt = layout.doubt().isEmpty() ? "" : "; " + layout.doubt() + " (unverified)";
    ledger.decide(
        count(layout.efaInterfaces(), "EFA interface"),
        "all that " + machine + " has, beside one interface with an address" + doubt);
    ledger.service("Elastic Fabric Adapter", false, "`fabric` of kind rdma");
    if (fabric.span().value() == FabricSpan.GROUPS) {
      lowering
          .ledger("fabric." + fabric.name(), fabric.origin())
          .note(
              "its groups share one subnet and one placement group; that one placement group takes"
                  + " different machine types is unverified");
    }
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The name of the group's placement group, where it has one. */
  Optional<Value> placement(Member member) {
    NodeGroup group = member.choice().group();
    Placement asked = group.placement().value();
    if (asked == Placement.NONE || (asked == Placement.SPREAD && isTooWide(member))) {
      return Optional.empty();
    }
    Optional<Fabric> fabric = fabric(lowering, group);
    boolean isShared =
        asked == Placement.COMPACT
            && fabric.isPresent()
            && fabric.get().span().value() == FabricSpan.GROUPS;
    if (!isShared) {
      return Optional.of(make(lowering.ids().id("nodes", group.name(), "Placement"), member));
    }
    String id = lowering.ids().id("fabric", fabric.get().name(), "FabricPlacement");
    Value known = shared.get(id);
    Value made = known == null ? make(id, member) : known;
    shared.put(id, made);
    return Optional.of(made);
  }

  private boolean isTooWide(Member member) {
    if (member.upper() <= SPREAD_LIMIT) {
      return false;
    }
    lowering
        .ledger("nodes." + member.name(), member.choice().group().placement().origin())
        .lose(
            "spread-limit",
            "placement = spread for " + member.upper() + " nodes",
            "as they come: AWS keeps at most "
                + SPREAD_LIMIT
                + " machines of a group apart in a zone");
    return true;
  }

  private Value make(String id, Member member) {
    NodeGroup group = member.choice().group();
    boolean apart = group.placement().value() == Placement.SPREAD;
    return lowering
        .stack()
        .draft(id, "AWS::EC2::PlacementGroup", group.placement().origin())
        .put("Strategy", apart ? "spread" : "cluster")
        .add()
        .ref();
  }
}
