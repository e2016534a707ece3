package dev.hpcc.azure.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.ir.NodeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The groups of nodes with their roles and their node arrays, in the cluster's order. */
record Fleet(List<Member> members) {

  Fleet {
    members = List.copyOf(members);
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

  Optional<Member> find(String group) {
    for (Member member : members) {
      if (member.group().name().equals(group)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
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
