package dev.hpcc.azure.lower;

import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.PublicAccess;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which subnet each group of nodes stands, and how many addresses that takes. */
final class NodeSubnets {

  private NodeSubnets() {}

  /** Whether somebody outside the network may reach the group. */
  static boolean isOpen(NodeGroup group) {
    return group.publicAccess().value() != PublicAccess.NO;
  }

  /**
   * The key of a group's subnet: a declared one by name, else {@link SubnetNeed#LOGIN} for groups
   * that are open and {@link SubnetNeed#COMPUTE} for all others.
   */
  static String keyOf(NodeGroup group, Cluster cluster) {
    List<Network.Subnet> declared = cluster.network().subnets();
    if (group.subnet().isPresent()) {
      return group.subnet().get().value();
    }
    boolean isLogin = isOpen(group) || isLogin(group, cluster);
    if (declared.isEmpty()) {
      return isOpen(group) ? SubnetNeed.LOGIN : SubnetNeed.COMPUTE;
    }
    return declaredFor(declared, isLogin ? SubnetPurpose.LOGIN : SubnetPurpose.COMPUTE);
  }

  private static boolean isLogin(NodeGroup group, Cluster cluster) {
    for (Sourced<String> login : cluster.scheduler().login()) {
      if (login.value().equals(group.name())) {
        return true;
      }
    }
    return false;
  }

  /** The first declared subnet for a purpose; the purpose's word where there is none. */
  static String declaredFor(List<Network.Subnet> declared, SubnetPurpose purpose) {
    for (Network.Subnet subnet : declared) {
      if (SubnetPlan.serves(subnet, purpose)) {
        return subnet.name();
      }
    }
    return purpose.word();
  }

  /** What the nodes need; the subnet of the scheduler and of most nodes first. */
  static List<SubnetNeed> needs(Cluster cluster, Fleet fleet) {
    Map<String, Long> addresses = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    String main = mainKey(cluster);
    addresses.put(main, SubnetNeed.RESERVED);
    for (Fleet.Member member : fleet.members()) {
      String key = member.isMade() ? main : keyOf(member.group(), cluster);
      addresses.putIfAbsent(key, SubnetNeed.RESERVED);
      addresses.merge(key, member.choice().upperNodes(), Long::sum);
      if (isOpen(member.group())) {
        open.add(key);
      }
    }
    List<SubnetNeed> needs = new ArrayList<>();
    for (Map.Entry<String, Long> entry : addresses.entrySet()) {
      String key = entry.getKey();
      SubnetPurpose purpose = open.contains(key) ? SubnetPurpose.LOGIN : SubnetPurpose.COMPUTE;
      needs.add(
          new SubnetNeed(
              key, key, purpose, entry.getValue(), "", true, cluster.network().origin()));
    }
    return needs;
  }

  static String mainKey(Cluster cluster) {
    List<Network.Subnet> declared = cluster.network().subnets();
    return declared.isEmpty() ? SubnetNeed.COMPUTE : declaredFor(declared, SubnetPurpose.COMPUTE);
  }
}
