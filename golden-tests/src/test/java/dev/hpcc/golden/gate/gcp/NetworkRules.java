package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.CidrBlock;
import dev.hpcc.golden.gate.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Networks that do not collide and doors that are not open to everyone. */
final class NetworkRules {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

  private final Blueprint blueprint;
  private final Findings findings;

  NetworkRules(Blueprint blueprint, Findings findings) {
    this.blueprint = blueprint;
    this.findings = findings;
  }

  void check() {
    Set<String> names = new HashSet<>();
    List<CidrBlock> taken = new ArrayList<>();
    for (String kind : List.of("vpc", "gpu-rdma-vpc", "multivpc")) {
      for (Blueprint.Module network : blueprint.modules(kind)) {
        String name = network.text("network_name") + network.text("network_name_prefix");
        findings.require(
            !name.isEmpty() && names.add(name),
            "network-name",
            network.where(),
            "needs a name of its own");
        network.settings().path("subnetworks").forEach(s -> subnet(s, network, taken));
        router(network);
      }
    }
    for (Blueprint.Module rules : blueprint.modules("firewall-rules")) {
      for (JsonNode rule : rules.settings().path("ingress_rules")) {
        ingress(rule, rules.where());
      }
    }
    for (Blueprint.Module network : blueprint.modules("vpc")) {
      network.settings().path("firewall_rules").forEach(r -> ingress(r, network.where()));
      for (JsonNode range : network.settings().path("allowed_ssh_ip_ranges")) {
        findings.require(
            !EVERYWHERE.contains(range.asText()), "open-ingress", network.where(), "SSH from all");
      }
    }
  }

  private void subnet(JsonNode subnet, Blueprint.Module network, List<CidrBlock> taken) {
    Optional<CidrBlock> block = CidrBlock.parse(subnet.path("subnet_ip").asText());
    if (!subnet.has("subnet_ip")) {
      return;
    }
    if (block.isEmpty()) {
      findings.add("subnet", network.where(), subnet.path("subnet_ip") + " has host bits or none");
      return;
    }
    findings.require(block.get().bits() <= 29, "subnet", network.where(), "smaller than /29");
    findings.require(
        taken.stream().noneMatch(t -> t.overlaps(block.get())),
        "subnet",
        network.where(),
        subnet.path("subnet_ip") + " overlaps another");
    taken.add(block.get());
  }

  private void router(Blueprint.Module network) {
    JsonNode s = network.settings();
    boolean nat = s.path("enable_cloud_nat").asBoolean(true);
    findings.require(
        !nat || s.path("enable_cloud_router").asBoolean(true),
        "router",
        network.where(),
        "NAT needs the router");
    boolean roce = s.path("network_profile").asText().contains("roce");
    findings.require(
        !roce || !network.is("vpc") || !s.path("enable_internal_traffic").asBoolean(true),
        "router",
        network.where(),
        "a RoCE network takes no firewall rule");
  }

  private void ingress(JsonNode rule, String where) {
    for (JsonNode range : rule.path("source_ranges")) {
      boolean allows = rule.path("allow").size() > 0;
      findings.require(
          !allows || !EVERYWHERE.contains(range.asText()),
          "open-ingress",
          where,
          rule.path("name") + " is open to everyone");
    }
  }
}
