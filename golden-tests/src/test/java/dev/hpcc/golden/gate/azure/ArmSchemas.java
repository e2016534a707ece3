package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.JsonSchema;
import dev.hpcc.golden.gate.TestData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The closed schemas of the resource types that a companion template may hold. A schema is found by
 * type, in exactly the published spelling, and API version.
 */
final class ArmSchemas {
  private static final List<String> FILES =
      List.of(
          "2022-04-01__Microsoft.Authorization",
          "2024-06-01__Microsoft.Network.privateDns",
          "2024-11-30__Microsoft.ManagedIdentity",
          "2024-12-30__Microsoft.DBforMySQL.FlexibleServers",
          "2025-04-01__Microsoft.Compute",
          "2025-05-01__Microsoft.KeyVault",
          "2025-05-01__Microsoft.Network.NRP",
          "2025-06-01__Microsoft.Storage",
          "2026-01-01__Microsoft.NetApp",
          "2026-01-01__Microsoft.StorageCache",
          "own",
          "common__definitions");

  /** What stands on any resource and in no resource schema (ARM template syntax). */
  private static final List<String> ENVELOPE =
      List.of("condition", "dependsOn", "comments", "scope");

  /** A resource schema and the file that its references are relative to. */
  private record Entry(JsonNode schema, JsonNode file) {}

  private final Map<String, Entry> types = new LinkedHashMap<>();
  private final Map<String, JsonNode> files = new LinkedHashMap<>();

  static ArmSchemas load() {
    ArmSchemas schemas = new ArmSchemas();
    for (String name : FILES) {
      JsonNode file = TestData.json("azure/schemas/" + name + ".json");
      schemas.files.put(file.path("id").asText().replace("#", ""), file);
      for (JsonNode schema : file.path("resourceDefinitions")) {
        String type = schema.at("/properties/type/enum/0").asText();
        String version = schema.at("/properties/apiVersion/enum/0").asText();
        schemas.types.put(type + "@" + version, new Entry(schema, file));
      }
    }
    return schemas;
  }

  void check(ArmTemplate template, Findings findings) {
    for (ArmTemplate.Resource resource : template.resources()) {
      String key = resource.type() + "@" + resource.body().path("apiVersion").asText();
      Entry entry = types.get(key);
      if (entry == null) {
        findings.add("resource-type", resource.where(), key + " is not in the table");
        continue;
      }
      JsonSchema validator =
          new JsonSchema(ArmSchemas::isExpression, ref -> reference(entry.file(), ref));
      ObjectNode bare = resource.body().deepCopy();
      bare.remove(ENVELOPE);
      String leaf = resource.names().get(resource.names().size() - 1);
      if (!Expression.isExpression(bare.path("name").asText())) {
        bare.put("name", leaf);
      }
      findings.addAll(validator.check(entry.schema(), bare, resource.where()));
      long levels = resource.type().chars().filter(c -> c == '/').count();
      findings.require(
          resource.names().size() == levels,
          "name",
          resource.where(),
          resource.names() + " has not one name per level of the type");
    }
  }

  private static boolean isExpression(JsonNode value) {
    return value.isTextual() && Expression.isExpression(value.asText());
  }

  private JsonNode reference(JsonNode file, String reference) {
    int hash = reference.indexOf('#');
    JsonNode base = hash == 0 ? file : files.get(reference.substring(0, hash));
    if (base == null) {
      throw new IllegalStateException("no schema file for " + reference);
    }
    return base.at(reference.substring(hash + 1));
  }
}
