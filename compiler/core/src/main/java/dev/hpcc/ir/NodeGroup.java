package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;

/**
 * Nodes of one kind.
 *
 * @param machine what one node must have
 * @param localScratch path where the machine's own disks are mounted; implies that it has some
 * @param fabric name of a {@link Fabric}
 * @param image name of an {@link Image}; absent is the cloud's own HPC image
 * @param mounts names of {@link Filesystem}s, in order
 * @param subnet name of a {@link Network.Subnet}
 * @param diskBytes size of the root disk; empty is the image's
 * @param ports open to {@code allowed_from} only; empty unless public
 * @param setups in the order they run
 * @param options the cloud's own: every backend declares {@code instance}, which pins the machine
 */
public record NodeGroup(
    String name,
    Count count,
    MachineRequirements machine,
    Optional<Sourced<String>> localScratch,
    Optional<Sourced<String>> fabric,
    Sourced<Placement> placement,
    Sourced<Purchase> purchase,
    Sourced<Boolean> smt,
    Optional<Sourced<String>> image,
    List<Sourced<String>> mounts,
    Optional<Sourced<String>> subnet,
    Bounds diskBytes,
    Sourced<DiskClass> diskClass,
    Sourced<PublicAccess> publicAccess,
    List<Sourced<PortRange>> ports,
    List<Setup> setups,
    Options options,
    Origin origin) {
  public NodeGroup {
    mounts = List.copyOf(mounts);
    ports = List.copyOf(ports);
    setups = List.copyOf(setups);
  }

  /** TCP ports, both ends included, 1..65535. */
  public record PortRange(int from, int to) {}
}
