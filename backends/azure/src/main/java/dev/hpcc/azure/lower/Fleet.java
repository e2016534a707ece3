package dev.hpcc.azure.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of nodes with their roles and their node arrays, in the cluster's order. */
final class Fleet {

  private final List<Member> members;
  private final Map<String, Member> byGroup = new HashMap<>();

  Fleet(List<Member> members) {
    this.members = List.copyOf(members);
    for (Member member : members) {
      byGroup.put(member.group().name(), member);
    }
  }

  List<Member> members() {
    return members;
  }

  /**
   * One group.
   *
   * @param isMade the controller that nobody declared
   * @param rdma whether its nodes use InfiniBand
   * @param compact whether its nodes stand in one scale set
   * @param arrays one, or one per island
   */
  record Member(
      NodeGroup group,
      MachineChoice choice,
      Role role,
      boolean isMade,
      boolean rdma,
      boolean compact,
      List<Island> arrays) {

    Member {
      arrays = List.copyOf(arrays);
    }

    boolean isSplit() {
      return arrays.size() > 1;
    }

    String subject() {
      return "nodes." + group.name();
    }
  }

  /**
   * A node array.
   *
   * @param lower nodes kept running
   * @param upper the most nodes, at least 1 unless the group has none
   * @param scaleSet the most nodes of one scale set
   */
  record Island(String array, long lower, long upper, long scaleSet) {}

  /** Nodes when everything runs. */
  long mostNodes() {
    long nodes = 0;
    for (Member member : members) {
      nodes += member.choice().upperNodes();
    }
    return nodes;
  }

  Optional<Member> find(String group) {
    return Optional.ofNullable(byGroup.get(group));
  }

  List<Member> of(Role role) {
    List<Member> found = new ArrayList<>();
    for (Member member : members) {
      if (member.role() == role) {
        found.add(member);
      }
    }
    return found;
  }
}
