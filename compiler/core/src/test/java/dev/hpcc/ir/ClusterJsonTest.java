package dev.hpcc.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.hpcc.resolve.Blueprints;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterJsonTest {
  private static final Path SCHEMA = Path.of("src/main/resources/hpcc/schema/ir.schema.json");

  /** Run with {@code -Dgolden.update=true} to write the schema anew; it then fails once. */
  @Test
  void theShippedSchemaIsThatOfTheRecords() throws IOException {
    String made = IrSchema.text();
    String shipped = Files.exists(SCHEMA) ? Files.readString(SCHEMA) : "";
    if (!shipped.equals(made) && Boolean.getBoolean("golden.update")) {
      Files.writeString(SCHEMA, made);
      fail("the schema was written anew; look at what changed");
    }
    assertEquals(made, shipped, "update with -Dgolden.update=true");
  }

  @Test
  void theSchemaHasADefinitionForEveryRecordOfTheModel() throws IOException {
    JsonNode definitions = new ObjectMapper().readTree(Files.readString(SCHEMA)).get("$defs");
    assertTrue(IrSchema.records().size() > 25);
    Set<String> names = new TreeSet<>();
    definitions.fieldNames().forEachRemaining(names::add);
    for (Class<?> type : IrSchema.records()) {
      assertTrue(
          names.stream().anyMatch(name -> name.endsWith(type.getSimpleName())), type.getName());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour.hpc", "lab.hpc", "everything.hpc"})
  void theJsonOfABlueprintMeetsTheSchema(String name) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));
    Blueprints.Resolved resolved = resolve(name);
    assertFalse(resolved.sink().hasErrors(), () -> resolved.messages().toString());
    String neutral = json(resolved.resolution().neutral());
    assertEquals("[]", schema.validate(neutral, InputFormat.JSON).toString());
    for (Cluster cluster : resolved.resolution().clusters().values()) {
      assertEquals("[]", schema.validate(json(cluster), InputFormat.JSON).toString());
    }
    String broken = neutral.replaceFirst("\"groups\"", "\"gruops\"");
    assertFalse(schema.validate(broken, InputFormat.JSON).isEmpty());
  }

  @Test
  void aValueSaysWhereItComesFrom() throws IOException {
    Blueprints.Resolved resolved = resolve("lab.hpc");
    JsonNode large =
        new ObjectMapper()
            .readTree(json(resolved.resolution().neutral()))
            .at("/cluster/groups/4/machine/memoryBytesPerCore/0");
    assertEquals(4L << 30, large.get("value").asLong());
    assertEquals("like", large.at("/origin/chain/0/layer").asText());
    assertEquals("small", large.at("/origin/chain/0/name").asText());
    assertEquals("case.hpc", large.at("/origin/file").asText());
    assertTrue(large.at("/origin/line").asInt() > 1);
  }

  private static Blueprints.Resolved resolve(String name) {
    String script = "#!/bin/sh\ntrue\n";
    return Blueprints.resolve(
        Blueprints.resource(name),
        Blueprints.input()
            .withSources(Blueprints.files(Map.of("setup/tune.sh", script, "tune.sh", script)))
            .withParameters(
                name.equals("tour.hpc") ? Map.of("admin_cidr", "192.0.2.0/24") : Map.of()));
  }

  private static String json(Cluster cluster) {
    StringWriter writer = new StringWriter();
    ClusterJson.write(cluster, writer);
    return writer.toString();
  }
}
