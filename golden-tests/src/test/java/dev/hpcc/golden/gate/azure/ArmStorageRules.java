package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.CidrBlock;
import dev.hpcc.golden.gate.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sizes, subnets and tiers of the storage and database services (their documentation, 2026). */
final class ArmStorageRules {
  /** Least = step, and most, in TiB by SKU (Azure Managed Lustre, throughput configurations). */
  private static final Map<String, long[]> LUSTRE =
      Map.of(
          "AMLFS-Durable-Premium-40", new long[] {48, 768},
          "AMLFS-Durable-Premium-125", new long[] {16, 128},
          "AMLFS-Durable-Premium-250", new long[] {8, 128},
          "AMLFS-Durable-Premium-500", new long[] {4, 128});

  private static final long GIB = 1L << 30;

  private final ArmTemplate template;
  private final Findings findings;

  ArmStorageRules(ArmTemplate template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    template.resources("Microsoft.StorageCache/amlFilesystems").forEach(this::lustre);
    template.resources("Microsoft.NetApp/netAppAccounts/capacityPools").forEach(this::pool);
    template
        .resources("Microsoft.NetApp/netAppAccounts/capacityPools/volumes")
        .forEach(this::volume);
    template.resources("Microsoft.DBforMySQL/flexibleServers").forEach(this::database);
  }

  private void lustre(ArmTemplate.Resource fs) {
    String sku = fs.body().at("/sku/name").asText();
    long tib = fs.body().at("/properties/storageCapacityTiB").asLong();
    long[] bounds = LUSTRE.getOrDefault(sku, new long[] {1, 0});
    findings.require(
        tib >= bounds[0] && tib <= bounds[1] && tib % bounds[0] == 0,
        "lustre",
        fs.where(),
        tib + " TiB of " + sku);
    subnet(fs.body().at("/properties/filesystemSubnet").asText())
        .ifPresent(
            s -> {
              int bits = tib <= 16 ? 27 : tib <= 40 ? 26 : tib <= 92 ? 25 : tib <= 196 ? 24 : 23;
              CidrBlock block =
                  CidrBlock.parse(s.at("/properties/addressPrefix").asText()).orElseThrow();
              findings.require(
                  block.bits() <= bits,
                  "lustre",
                  fs.where(),
                  "its subnet is /" + block.bits() + ", /" + bits + " is due");
              findings.require(
                  s.at("/properties/delegations").size() == 0,
                  "lustre",
                  fs.where(),
                  "its subnet is delegated");
            });
  }

  private void pool(ArmTemplate.Resource pool) {
    long bytes = pool.body().at("/properties/size").asLong();
    long tib = ArmRules.tib(bytes);
    findings.require(
        tib >= 1 && tib <= 2048, "netapp", pool.where(), bytes + " bytes are no 1 to 2048 TiB");
    long used = 0;
    for (ArmTemplate.Resource v :
        template.resources("Microsoft.NetApp/netAppAccounts/capacityPools/volumes")) {
      if (v.parentKey().filter(pool.key()::equals).isPresent()) {
        used += v.body().at("/properties/usageThreshold").asLong();
        findings.require(
            v.body().at("/properties/serviceLevel").asText(level(pool)).equals(level(pool)),
            "netapp",
            v.where(),
            "another service level than its pool");
      }
    }
    findings.require(used <= bytes, "netapp", pool.where(), "its volumes hold more than the pool");
  }

  private static String level(ArmTemplate.Resource pool) {
    return pool.body().at("/properties/serviceLevel").asText();
  }

  private void volume(ArmTemplate.Resource volume) {
    JsonNode p = volume.body().path("properties");
    long bytes = p.path("usageThreshold").asLong();
    findings.require(
        bytes >= 50 * GIB && bytes <= 102_400 * GIB,
        "netapp",
        volume.where(),
        bytes + " bytes are no 50 GiB to 100 TiB");
    findings.require(
        p.at("/exportPolicy/rules").size() <= 5, "netapp", volume.where(), "over 5 export rules");
    for (JsonNode rule : p.at("/exportPolicy/rules")) {
      for (String client : rule.path("allowedClients").asText().split(",", -1)) {
        boolean world = client.startsWith("0.0.0.0") && !client.endsWith("/32");
        findings.require(!world, "open-export", volume.where(), "exported to everyone");
      }
    }
    delegated(p.path("subnetId").asText(), "Microsoft.NetApp/volumes", volume);
  }

  private void database(ArmTemplate.Resource server) {
    JsonNode p = server.body().path("properties");
    String tier = server.body().at("/sku/tier").asText();
    findings.require(
        Set.of("Burstable", "GeneralPurpose", "MemoryOptimized").contains(tier),
        "database",
        server.where(),
        "tier " + tier);
    findings.require(
        server.body().at("/sku/name").asText().contains("_B") == tier.equals("Burstable"),
        "database",
        server.where(),
        "size and tier differ");
    JsonNode subnet = p.at("/network/delegatedSubnetResourceId");
    if (!subnet.isMissingNode()) {
      delegated(subnet.asText(), "Microsoft.DBforMySQL/flexibleServers", server);
      findings.require(
          p.at("/network").has("privateDnsZoneResourceId"),
          "database",
          server.where(),
          "a private server without its DNS zone");
    }
  }

  private void delegated(String subnetId, String service, ArmTemplate.Resource user) {
    subnet(subnetId)
        .ifPresent(
            s -> {
              boolean there = false;
              for (JsonNode d : s.at("/properties/delegations")) {
                there |= d.at("/properties/serviceName").asText().equals(service);
              }
              findings.require(
                  there, "delegation", user.where(), "its subnet is not delegated to " + service);
            });
  }

  /** The subnet of this template that the id names. */
  private Optional<JsonNode> subnet(String id) {
    if (!Expression.isExpression(id)
        || !(Expression.parse(id) instanceof Expression.Call call)
        || !call.is("resourceId")) {
      return Optional.empty();
    }
    String key = template.target(call).orElse("");
    for (ArmTemplate.Resource network : template.resources("Microsoft.Network/virtualNetworks")) {
      for (JsonNode subnet : network.body().at("/properties/subnets")) {
        String own =
            ArmTemplate.key(
                "Microsoft.Network/virtualNetworks/subnets",
                java.util.List.of(
                    network.names().get(0), template.symbol(subnet.path("name").asText())));
        if (own.equals(key)) {
          return Optional.of(subnet);
        }
      }
    }
    return Optional.empty();
  }
}
