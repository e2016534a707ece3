import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The offers of one cloud: for each region, the machine types that are listed or priced there, with
 * zones and prices.
 *
 * <p>A type is offered where the offerings list it. Azure's list holds the HPC and GPU sizes only;
 * a size that it does not hold is offered where it has a price.
 */
final class Offers {
  private static final long MICRO = 1_000_000L;

  private final Map<String, Integer> machines;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, TreeMap<String, Offer>> regions = new TreeMap<>();

  private static final class Offer {
    boolean offered;
    String zones = "";
    long onDemand = TableWriter.UNKNOWN;
    long spot = TableWriter.UNKNOWN;
    String asOf = "";
    String source = "";
    long spotSavings = TableWriter.UNKNOWN;
    String spotInterruption = "";
  }

  Offers(String cloud, Path in, Map<String, Integer> machines) throws IOException {
    this.machines = machines;
    readOfferings(new Csv(in.resolve(cloud + "-offerings.csv")));
    readPrices(new Csv(in.resolve(cloud + "-prices.csv")));
    Path zones = in.resolve(cloud + "-rdma-zones.csv");
    if (Files.exists(zones)) {
      readZones(new Csv(zones));
    }
  }

  private void readOfferings(Csv csv) {
    for (int i = 0; i < csv.size(); i++) {
      String name = csv.at(i, "name");
      listed.add(name);
      for (String region : csv.at(i, csv.has("regions") ? "regions" : "region").split(" ")) {
        if (!region.isEmpty()) {
          Offer offer = offer(region, name);
          offer.offered = true;
          offer.zones = csv.at(i, "zone_ids");
        }
      }
    }
  }

  private void readPrices(Csv csv) {
    for (int i = 0; i < csv.size(); i++) {
      Offer offer = offer(csv.at(i, "region"), csv.at(i, "name"));
      offer.offered |= !listed.contains(csv.at(i, "name"));
      offer.onDemand = TableWriter.scale(csv.at(i, "on_demand_usd_per_hour"), MICRO);
      offer.spot = TableWriter.scale(csv.at(i, "spot_usd_per_hour"), MICRO);
      offer.asOf = csv.at(i, "as_of");
      offer.source = csv.at(i, "source");
      offer.spotSavings = TableWriter.scale(csv.at(i, "spot_savings_pct"), 1);
      offer.spotInterruption = csv.at(i, "spot_interruption_range");
    }
  }

  private void readZones(Csv csv) {
    for (int i = 0; i < csv.size(); i++) {
      offer(csv.at(i, "region"), csv.at(i, "name")).zones = csv.at(i, "zones");
    }
  }

  private Offer offer(String region, String name) {
    if (!machines.containsKey(name)) {
      throw new IllegalArgumentException("no machine type " + name + " (" + region + ")");
    }
    return regions
        .computeIfAbsent(region, ignored -> new TreeMap<>())
        .computeIfAbsent(name, ignored -> new Offer());
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, TreeMap<String, Offer>> region : regions.entrySet()) {
      TableWriter table = new TableWriter();
      for (Map.Entry<String, Offer> entry : region.getValue().entrySet()) {
        Offer offer = entry.getValue();
        table.number(machines.get(entry.getKey())).number(offer.offered ? 1 : 0).text(offer.zones);
        table.number(offer.onDemand).number(offer.spot).text(offer.asOf).text(offer.source);
        table.number(offer.spotSavings).text(offer.spotInterruption).end();
      }
      table.write(folder.resolve(region.getKey() + ".tbl"));
    }
  }
}
