import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs the catalog's CSV files into the tables that the product reads: one folder per cloud, in it
 * one table of machine types, one per region with offers and prices, and one each for regions,
 * storage, services and images.
 *
 * <p>Arguments: the folder of the CSV files, the folder to write.
 */
public final class PackCatalog {
  private static final long GIB = 1L << 30;
  private static final long GBPS = 1_000_000_000L;
  private static final long MICRO = 1_000_000L;
  private static final long NANO = 1_000_000_000L;

  private final Path in;
  private final Path out;
  private final Map<String, String> processorByModel = new HashMap<>();
  private final Map<String, String> introducedByModel = new HashMap<>();
  private final Map<String, String> introducedByProcessor = new HashMap<>();
  private final Map<String, String> introducedByGpu = new HashMap<>();
  private final Map<String, String> gpuByModel = new HashMap<>();
  private final Map<String, String> processorByFamily = new HashMap<>();
  private final Map<String, String[]> restrictions = new HashMap<>();

  private PackCatalog(Path in, Path out) {
    this.in = in;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    new PackCatalog(Path.of(args[0]), Path.of(args[1])).pack();
  }

  private void pack() throws IOException {
    readLookups();
    Csv clouds = csv("clouds");
    for (int i = 0; i < clouds.size(); i++) {
      String cloud = clouds.at(i, "cloud");
      TableWriter about = new TableWriter();
      about.text(clouds.at(i, "display_name"));
      about.number(clouds.at(i, "rdma_needs_zone").equals("yes") ? 1 : 0).end();
      about.write(out.resolve(cloud + "/about.tbl"));
      Map<String, Integer> machines = packMachines(cloud);
      packOffers(cloud, machines);
      packRegions(cloud);
      packStorage(cloud);
      packServices(cloud);
      packImages(cloud);
      packTerms(cloud);
    }
    packNames();
  }

  private void readLookups() throws IOException {
    Csv processors = csv("processors");
    for (int i = 0; i < processors.size(); i++) {
      String model = processors.at(i, "cpu_model");
      String introduced = processors.at(i, "introduced");
      if (!model.isEmpty()) {
        processorByModel.put(model, processors.at(i, "short_name"));
        introducedByModel.put(model, introduced);
      }
      introducedByProcessor.put(processors.at(i, "short_name"), introduced);
    }
    Csv gpus = csv("gpus");
    for (int i = 0; i < gpus.size(); i++) {
      introducedByGpu.put(gpus.at(i, "gpu_model"), gpus.at(i, "introduced"));
      gpuByModel.put(gpus.at(i, "gpu_model"), gpus.at(i, "short_name"));
    }
    Csv families = csv("families");
    for (int i = 0; i < families.size(); i++) {
      processorByFamily.put(
          families.at(i, "cloud") + " " + families.at(i, "family"), families.at(i, "processor"));
    }
    Csv rules = csv("restrictions");
    for (int i = 0; i < rules.size(); i++) {
      restrictions.put(
          rules.at(i, "cloud") + " " + rules.at(i, "scope") + " " + rules.at(i, "name"),
          new String[] {rules.at(i, "restriction"), rules.at(i, "why")});
    }
  }

  /** The row of each machine type by its name. */
  private Map<String, Integer> packMachines(String cloud) throws IOException {
    Csv csv = csv(cloud + "-instances");
    TreeMap<String, Integer> byName = new TreeMap<>();
    for (int i = 0; i < csv.size(); i++) {
      byName.put(csv.at(i, "name"), i);
    }
    TableWriter table = new TableWriter();
    Map<String, Integer> rows = new HashMap<>();
    for (Map.Entry<String, Integer> entry : byName.entrySet()) {
      rows.put(entry.getKey(), table.size());
      packMachine(cloud, csv, entry.getValue(), table);
    }
    table.write(out.resolve(cloud + "/machines.tbl"));
    return rows;
  }

  private void packMachine(String cloud, Csv csv, int i, TableWriter table) {
    String gpuModel = csv.at(i, "gpu_model");
    String gpuCount = csv.at(i, "gpu_count");
    String cores = csv.at(i, "physical_cores");
    String threads = csv.at(i, "threads_per_core");
    long vcpus = TableWriter.scale(csv.at(i, "vcpus"), 1);
    boolean derived = cores.isEmpty() && !threads.isEmpty();
    String sustained = csv.at(i, "network_baseline_gbps");
    String rdma = csv.at(i, "rdma");
    table.text(csv.at(i, "name")).text(csv.at(i, "family")).number(vcpus);
    table.number(derived ? vcpus / Long.parseLong(threads) : TableWriter.scale(cores, 1));
    table.number(derived ? 1 : 0).scaled(threads, 1).scaled(csv.at(i, "memory_gib"), GIB);
    table.text(csv.at(i, "arch")).text(csv.at(i, "cpu_vendor")).text(csv.at(i, "cpu_model"));
    table.text(processorByModel.getOrDefault(csv.at(i, "cpu_model"), ""));
    table.text(gpuModel).text(gpuByModel.getOrDefault(gpuModel, ""));
    table.number(gpus(gpuModel, gpuCount)).scaled(csv.at(i, "gpu_memory_gib_each"), GIB);
    table.scaled(sustained.isEmpty() ? csv.at(i, "network_gbps") : sustained, GBPS);
    table.text(rdma);
    if (rdma.equals("none")) {
      table.number(0);
    } else {
      table.scaled(csv.at(i, "rdma_gbps"), GBPS);
    }
    table.scaled(csv.at(i, "network_cards"), 1).scaled(csv.at(i, "max_efa_interfaces"), 1);
    table.scaled(csv.at(i, "local_nvme_gib"), GIB).text(csv.at(i, "placement"));
    table.text(csv.at(i, "spot_supported")).number(generation(cloud, csv, i));
    table.scaled(csv.at(i, "clock_ghz"), 1000);
    table.number(csv.at(i, "bare_metal").equals("yes") ? 1 : 0).text(csv.at(i, "sku_family"));
    table.scaled(csv.at(i, "tier1_network_gbps"), GBPS);
    String[] restriction = restriction(cloud, csv, i);
    table.text(restriction[0]).text(restriction[1]).text(csv.at(i, "notes")).end();
  }

  /** No model means no GPU; a part of a GPU is no whole number of them and stays unknown. */
  private static long gpus(String model, String count) {
    if (model.isEmpty() && count.isEmpty()) {
      return 0;
    }
    return count.indexOf('.') >= 0 ? TableWriter.UNKNOWN : TableWriter.scale(count, 1);
  }

  /** Year and month in which the GPU, else the processor, was introduced: 202211. */
  private long generation(String cloud, Csv csv, int i) {
    String month = introducedByGpu.get(csv.at(i, "gpu_model"));
    if (month == null) {
      month = introducedByModel.get(csv.at(i, "cpu_model"));
    }
    if (month == null) {
      String family = processorByFamily.getOrDefault(cloud + " " + csv.at(i, "family"), "?");
      month = introducedByProcessor.get(family);
    }
    return month == null ? TableWriter.UNKNOWN : Long.parseLong(month.replace("-", ""));
  }

  private String[] restriction(String cloud, Csv csv, int i) {
    if (csv.at(i, "bare_metal").equals("yes")) {
      return new String[] {"pinned", "bare metal"};
    }
    String[] own = restrictions.get(cloud + " machine " + csv.at(i, "name"));
    if (own != null) {
      return own;
    }
    String[] family = restrictions.get(cloud + " family " + csv.at(i, "family"));
    return family == null ? new String[] {"", ""} : family;
  }

  private void packOffers(String cloud, Map<String, Integer> machines) throws IOException {
    new Offers(cloud, in, machines).write(out.resolve(cloud + "/offers"));
  }

  private void packRegions(String cloud) throws IOException {
    Csv csv = csv("regions");
    TableWriter table = new TableWriter();
    for (int i : sorted(csv, cloud, "region")) {
      table.text(csv.at(i, "region")).text(csv.at(i, "display_name")).text(csv.at(i, "zones"));
      table.text(csv.at(i, "continent")).text(csv.at(i, "country")).text(csv.at(i, "city"));
      table.scaled(csv.at(i, "approx_lat"), 1000).scaled(csv.at(i, "approx_lon"), 1000).end();
    }
    table.write(out.resolve(cloud + "/regions.tbl"));
  }

  private void packStorage(String cloud) throws IOException {
    Csv csv = csv("storage");
    TableWriter table = new TableWriter();
    for (int i : rowsOf(csv, cloud)) {
      table.text(csv.at(i, "service")).text(csv.at(i, "price_region"));
      table.text(csv.at(i, "variant")).text(csv.at(i, "kind")).text(csv.at(i, "protocol"));
      table.scaled(csv.at(i, "min_gib"), 1).scaled(csv.at(i, "max_gib"), 1);
      table.scaled(csv.at(i, "increment_gib"), 1);
      table.scaled(csv.at(i, "throughput_mbps_per_tib"), 1);
      table.scaled(csv.at(i, "price_usd_per_gib_month"), MICRO).text(csv.at(i, "as_of"));
      table.text(csv.at(i, "source")).text(csv.at(i, "notes")).end();
    }
    table.write(out.resolve(cloud + "/storage.tbl"));
  }

  private void packServices(String cloud) throws IOException {
    Csv csv = csv("network-and-services");
    TableWriter table = new TableWriter();
    for (int i : rowsOf(csv, cloud)) {
      table.text(csv.at(i, "service")).text(csv.at(i, "region")).text(csv.at(i, "item"));
      table.text(csv.at(i, "unit")).scaled(csv.at(i, "usd"), NANO).text(csv.at(i, "as_of"));
      table.text(csv.at(i, "source")).text(csv.at(i, "notes")).end();
    }
    table.write(out.resolve(cloud + "/services.tbl"));
    Csv rules = csv("services");
    TableWriter offered = new TableWriter();
    for (int i : rowsOf(rules, cloud)) {
      offered.text(rules.at(i, "service"));
      offered.number(rules.at(i, "offered").equals("everywhere") ? 1 : 0).end();
    }
    offered.write(out.resolve(cloud + "/offered.tbl"));
  }

  private void packImages(String cloud) throws IOException {
    Csv csv = csv("images");
    TableWriter table = new TableWriter();
    for (int i : rowsOf(csv, cloud)) {
      table.text(csv.at(i, "os")).text(csv.at(i, "os_version")).text(csv.at(i, "image_kind"));
      table.text(csv.at(i, "identifier")).text(csv.at(i, "arch"));
      table.text(csv.at(i, "preinstalled")).text(csv.at(i, "source"));
      table.text(csv.at(i, "as_of")).end();
    }
    table.write(out.resolve(cloud + "/images.tbl"));
  }

  private void packTerms(String cloud) throws IOException {
    Csv csv = csv("compute-price-supplement");
    TableWriter table = new TableWriter();
    for (int i : rowsOf(csv, cloud)) {
      table.text(csv.at(i, "name")).text(csv.at(i, "region"));
      table.text(csv.at(i, "purchase_option")).scaled(csv.at(i, "usd_per_hour"), MICRO);
      table.text(csv.at(i, "as_of")).text(csv.at(i, "source")).text(csv.at(i, "notes")).end();
    }
    table.write(out.resolve(cloud + "/terms.tbl"));
  }

  /** The short names of processors and GPUs with their vendors, in the order of the files. */
  private void packNames() throws IOException {
    packPlaces();
    packShortNames("processors");
    packShortNames("gpus");
  }

  private void packPlaces() throws IOException {
    Csv csv = csv("places");
    TableWriter table = new TableWriter();
    for (int i = 0; i < csv.size(); i++) {
      table.number(csv.at(i, "kind").equals("country") ? 1 : 0).text(csv.at(i, "name"));
      table.text(csv.at(i, "country")).scaled(csv.at(i, "approx_lat"), 1000);
      table.scaled(csv.at(i, "approx_lon"), 1000).end();
    }
    table.write(out.resolve("places.tbl"));
  }

  private void packShortNames(String file) throws IOException {
    Csv csv = csv(file);
    List<String> names = new ArrayList<>();
    TableWriter table = new TableWriter();
    for (int i = 0; i < csv.size(); i++) {
      String name = csv.at(i, "short_name");
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
        table.text(name).end();
      }
    }
    table.write(out.resolve(file + ".tbl"));
  }

  private Csv csv(String name) throws IOException {
    return new Csv(in.resolve(name + ".csv"));
  }

  private static List<Integer> rowsOf(Csv csv, String cloud) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < csv.size(); i++) {
      if (csv.at(i, "cloud").equals(cloud)) {
        rows.add(i);
      }
    }
    return rows;
  }

  private static List<Integer> sorted(Csv csv, String cloud, String column) {
    List<Integer> rows = rowsOf(csv, cloud);
    rows.sort((a, b) -> csv.at(a, column).compareTo(csv.at(b, column)));
    return rows;
  }
}
