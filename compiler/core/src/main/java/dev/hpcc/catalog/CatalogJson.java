package dev.hpcc.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.hpcc.diagnostic.JsonRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What the catalog knows and why a machine was chosen, as JSON. Units are in the names; what is
 * unknown is left out, never 0.
 */
public final class CatalogJson {
  private final JsonGenerator json;

  private CatalogJson(JsonGenerator json) {
    this.json = json;
  }

  private interface Body {
    void write(CatalogJson into) throws IOException;
  }

  private static String object(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", JsonRenderer.SCHEMA_VERSION);
      json.writeStringField("catalog", Catalog.embedded().date());
      body.write(new CatalogJson(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  /** The regions of a cloud: {@code {cloud, regions: [{code, name, city, country, zones}]}}. */
  public static String regions(CloudCatalog cloud) {
    return object(
        into -> {
          into.json.writeStringField("cloud", cloud.cloud());
          into.json.writeArrayFieldStart("regions");
          for (Region region : cloud.regions()) {
            into.region(region);
          }
          into.json.writeEndArray();
        });
  }

  /** The machine types of a region: {@code {cloud, region, machines: […]}}. */
  public static String offered(CloudCatalog cloud, Region region) {
    return object(
        into -> {
          into.json.writeStringField("cloud", cloud.cloud());
          into.json.writeStringField("region", region.code());
          into.json.writeArrayFieldStart("machines");
          for (Machine machine : cloud.offered(region.code())) {
            into.json.writeStartObject();
            into.machine(machine);
            into.price(cloud.price(machine, region.code()));
            into.json.writeEndObject();
          }
          into.json.writeEndArray();
        });
  }

  /** A machine type with its price per region: {@code {cloud, …, offers: [{region, …}]}}. */
  public static String machine(CloudCatalog cloud, Machine machine) {
    return object(
        into -> {
          into.json.writeStringField("cloud", cloud.cloud());
          into.machine(machine);
          into.json.writeArrayFieldStart("offers");
          for (Region region : cloud.regions()) {
            if (cloud.isOffered(machine, region.code())) {
              into.json.writeStartObject();
              into.json.writeStringField("region", region.code());
              into.texts("zones", cloud.zones(machine, region.code()));
              into.price(cloud.price(machine, region.code()));
              into.json.writeEndObject();
            }
          }
          into.json.writeEndArray();
        });
  }

  /** An explanation, its machine types in the order of the text. */
  public static String explanation(Explanation explanation) {
    return object(into -> new ExplanationJson(into, into.json).write(explanation));
  }

  private void region(Region region) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", region.code());
    json.writeStringField("name", region.displayName());
    json.writeStringField("city", region.city());
    json.writeStringField("country", region.country());
    texts("zones", region.zones());
    json.writeEndObject();
  }

  void texts(String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  void machine(Machine machine) throws IOException {
    json.writeStringField("name", machine.name());
    text("family", machine.family());
    text("architecture", machine.architecture());
    text("cpu", machine.cpuModel().isEmpty() ? machine.cpuVendor() : machine.cpuModel());
    known("vcpus", machine.vcpus());
    known("cores", machine.cores());
    known("memoryBytes", machine.memoryBytes());
    text("gpu", machine.gpuModel());
    known("gpus", machine.gpus());
    if (machine.hasGpu()) {
      known("gpuMemoryBytes", machine.gpuMemoryBytes());
    }
    known("nicBitsPerSecond", machine.nicBitsPerSecond());
    text("rdma", machine.hasRdma() ? machine.rdma() : "");
    known("rdmaBitsPerSecond", machine.rdmaBitsPerSecond());
    known("localDiskBytes", machine.localDiskBytes());
    text("spot", machine.spot());
    text("standsBack", machine.restrictionReason());
    text("notes", machine.notes());
  }

  void price(Optional<MachinePrice> price) throws IOException {
    if (price.isPresent()) {
      known("onDemandMicroUsdPerHour", price.get().onDemandMicroUsdPerHour());
      known("spotMicroUsdPerHour", price.get().spotMicroUsdPerHour());
      text("priceSource", price.get().source());
      text("priceDate", price.get().asOf());
    }
  }

  private void text(String field, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(field, value);
    }
  }

  private void known(String field, long value) throws IOException {
    if (value != Machine.UNKNOWN) {
      json.writeNumberField(field, value);
    }
  }
}
