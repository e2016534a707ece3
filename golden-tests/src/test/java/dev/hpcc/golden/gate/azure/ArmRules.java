package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.CidrBlock;
import dev.hpcc.golden.gate.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules of the services that no schema states (Azure documentation of each service). */
final class ArmRules {
  /** Reserved by Azure's RDMA network (Azure compute documentation, set up InfiniBand). */
  private static final CidrBlock RDMA = new CidrBlock(172L << 24 | 16L << 16, 16);

  private static final long TIB = 1L << 40;
  private static final Set<String> ANYWHERE = Set.of("*", "0.0.0.0/0", "Internet", "Any");
  private static final Pattern PORTS = Pattern.compile("\\*|\\d{1,5}(-\\d{1,5})?");

  private final ArmTemplate template;
  private final Findings findings;

  ArmRules(ArmTemplate template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    template.resources("Microsoft.Network/virtualNetworks").forEach(this::network);
    template.resources("Microsoft.Network/networkSecurityGroups").forEach(this::securityGroup);
    template.resources("Microsoft.Network/bastionHosts").forEach(this::bastion);
    new ArmStorageRules(template, findings).check();
    for (ArmTemplate.Resource r : template.resources()) {
      tags(r);
      ArmTemplate.texts(r.body(), r.where(), this::secret);
    }
  }

  private void network(ArmTemplate.Resource network) {
    List<CidrBlock> space = new ArrayList<>();
    for (JsonNode prefix : network.body().at("/properties/addressSpace/addressPrefixes")) {
      Optional<CidrBlock> block = CidrBlock.parse(prefix.asText());
      findings.require(block.isPresent(), "subnet", network.where(), prefix + " is no block");
      block.ifPresent(space::add);
      findings.require(
          block.isEmpty() || !block.get().overlaps(RDMA),
          "subnet",
          network.where(),
          prefix + " overlaps 172.16.0.0/16, which Azure's RDMA network reserves");
    }
    List<CidrBlock> taken = new ArrayList<>();
    for (JsonNode subnet : network.body().at("/properties/subnets")) {
      String where = network.where() + " " + subnet.path("name").asText();
      Optional<CidrBlock> block = CidrBlock.parse(subnet.at("/properties/addressPrefix").asText());
      if (block.isEmpty()) {
        findings.add("subnet", where, "no block with its host bits zero");
        continue;
      }
      findings.require(
          space.stream().anyMatch(s -> s.contains(block.get())),
          "subnet",
          where,
          "outside the network");
      findings.require(
          taken.stream().noneMatch(t -> t.overlaps(block.get())), "subnet", where, "overlaps");
      taken.add(block.get());
      boolean bastion = subnet.path("name").asText().equals("AzureBastionSubnet");
      findings.require(
          block.get().bits() <= (bastion ? 26 : 29),
          "subnet",
          where,
          "/" + block.get().bits() + " is too small");
    }
  }

  private void securityGroup(ArmTemplate.Resource group) {
    Set<String> priorities = new HashSet<>();
    for (JsonNode rule : group.body().at("/properties/securityRules")) {
      JsonNode p = rule.path("properties");
      String where = group.where() + " " + rule.path("name").asText();
      int priority = p.path("priority").asInt();
      findings.require(
          priority >= 100 && priority <= 4096, "security-rule", where, "priority " + priority);
      findings.require(
          priorities.add(p.path("direction").asText() + priority),
          "security-rule",
          where,
          "two rules of one priority");
      for (String side : List.of("source", "destination")) {
        either(p, side + "PortRange", side + "PortRanges", where);
        ports(p.path(side + "PortRange"), where);
        p.path(side + "PortRanges").forEach(port -> ports(port, where));
      }
      boolean open =
          p.path("direction").asText().equals("Inbound")
              && p.path("access").asText().equals("Allow")
              && ANYWHERE.contains(p.path("sourceAddressPrefix").asText());
      findings.require(!open, "open-ingress", where, "open to everyone");
    }
  }

  private void either(JsonNode p, String one, String many, String where) {
    findings.require(
        p.has(one) != p.has(many), "security-rule", where, "either " + one + " or " + many);
  }

  private void ports(JsonNode port, String where) {
    findings.require(
        port.isMissingNode() || PORTS.matcher(port.asText()).matches(),
        "security-rule",
        where,
        port + " is no port");
  }

  private void bastion(ArmTemplate.Resource bastion) {
    boolean tunnel = bastion.body().at("/properties/enableTunneling").asBoolean();
    String sku = bastion.body().at("/sku/name").asText();
    findings.require(
        !tunnel || Set.of("Standard", "Premium").contains(sku),
        "bastion",
        bastion.where(),
        "the command line needs Standard or Premium, not " + sku);
    for (JsonNode c : bastion.body().at("/properties/ipConfigurations")) {
      findings.require(
          c.at("/properties/subnet/id").asText().contains("'AzureBastionSubnet'"), "bastion",
          bastion.where(), "its subnet has to be called AzureBastionSubnet");
    }
  }

  private void tags(ArmTemplate.Resource resource) {
    JsonNode tags = resource.body().path("tags");
    findings.require(tags.size() <= 50, "tag", resource.where(), "over 50 tags");
    for (Map.Entry<String, JsonNode> tag : tags.properties()) {
      boolean legal =
          tag.getKey().length() <= 512
              && tag.getKey().chars().noneMatch(c -> "<>%&\\?/".indexOf(c) >= 0)
              && tag.getValue().asText().length() <= 256;
      findings.require(legal, "tag", resource.where(), tag.getKey());
    }
  }

  private void secret(String text, String where) {
    boolean secret = where.matches("(?i).*(password|secretvalue)$");
    boolean hidden =
        Expression.isExpression(text)
            && Expression.parse(text) instanceof Expression.Call call
            && call.is("parameters")
            && template
                .root()
                .at("/parameters/" + call.firstText() + "/type")
                .asText()
                .startsWith("secure");
    findings.require(!secret || hidden, "secret", where, "no secure parameter");
  }

  /** Whole tebibytes, for messages and steps. */
  static long tib(long bytes) {
    return bytes % TIB == 0 ? bytes / TIB : -1;
  }
}
