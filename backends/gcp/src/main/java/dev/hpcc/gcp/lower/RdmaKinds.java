package dev.hpcc.gcp.lower;

import dev.hpcc.catalog.Machine;
import dev.hpcc.gcp.toolkit.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How machines with RDMA are wired; {@code rdma.tsv}. */
final class RdmaKinds {
  private static final int COLUMNS = 8;

  private final List<RdmaKind> kinds;

  private RdmaKinds(List<RdmaKind> kinds) {
    this.kinds = kinds;
  }

  /**
   * One kind.
   *
   * @param prefix how the names of its machine types begin
   * @param word the catalog's word for it
   * @param profile the part of the network profile's name after the zone
   * @param wiring which networks it needs
   * @param interfaces RDMA interfaces of one machine
   * @param zones where the machines are known to be, {@code us-central1-a}
   */
  record RdmaKind(
      String prefix,
      String word,
      String profile,
      Wiring wiring,
      int interfaces,
      List<String> zones) {
    RdmaKind {
      zones = List.copyOf(zones);
    }
  }

  /** The networks of a kind. */
  enum Wiring {
    /** One network with RDMA over Falcon, one interface of type IRDMA. */
    FALCON,
    /** A second ordinary network, and one with RoCE and a subnet per interface of type MRDMA. */
    ROCE
  }

  static RdmaKinds load() {
    List<RdmaKind> kinds = new ArrayList<>();
    for (String[] row : TableText.rows(RdmaKinds.class, "rdma.tsv", COLUMNS)) {
      List<String> zones = row[5].isEmpty() ? List.of() : TableText.split(row[5], '|');
      Wiring wiring = row[3].equals("falcon") ? Wiring.FALCON : Wiring.ROCE;
      kinds.add(new RdmaKind(row[0], row[1], row[2], wiring, Integer.parseInt(row[4]), zones));
    }
    return new RdmaKinds(kinds);
  }

  /** How a machine is wired; empty for one that has no RDMA, or of a kind that nobody wires. */
  Optional<RdmaKind> find(Machine machine) {
    for (RdmaKind kind : kinds) {
      if (machine.name().startsWith(kind.prefix()) && machine.rdma().equals(kind.word())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
