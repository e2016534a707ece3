package dev.hpcc.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Storage, services, terms and images of one cloud, each table read on first use. */
final class ServiceTables {
  private static final int SERVICE = 0;
  private static final int REGION = 1;

  private final String cloud;
  private @Nullable PackedTable storage;
  private @Nullable PackedTable services;

  ServiceTables(String cloud) {
    this.cloud = cloud;
  }

  private synchronized PackedTable storageTable() {
    PackedTable table = storage;
    if (table == null) {
      table = PackedTable.read(cloud + "/storage");
      storage = table;
    }
    return table;
  }

  private synchronized PackedTable serviceTable() {
    PackedTable table = services;
    if (table == null) {
      table = PackedTable.read(cloud + "/services");
      services = table;
    }
    return table;
  }

  /**
   * The products of the service with prices of the region. A variant without a row there is taken
   * from its first row elsewhere, without its price: size rules are the same in every region.
   */
  List<StorageProduct> storage(String service, String region) {
    PackedTable table = storageTable();
    List<StorageProduct> products = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, SERVICE).equals(service) && table.text(row, REGION).equals(region)) {
        variants.add(table.text(row, 2));
        products.add(product(table, row, true));
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, SERVICE).equals(service) && !variants.contains(table.text(row, 2))) {
        variants.add(table.text(row, 2));
        products.add(product(table, row, false));
      }
    }
    return products;
  }

  private static StorageProduct product(PackedTable table, int row, boolean priced) {
    return new StorageProduct(
        table.text(row, SERVICE),
        table.text(row, 2),
        table.text(row, 3),
        table.text(row, 4),
        table.number(row, 5),
        table.number(row, 6),
        table.number(row, 7),
        table.number(row, 8),
        priced ? table.number(row, 9) : Machine.UNKNOWN,
        priced ? table.text(row, REGION) : "",
        table.text(row, 10),
        table.text(row, 11),
        table.text(row, 12));
  }

  List<ServicePrice> prices(String service, String region) {
    PackedTable table = serviceTable();
    List<ServicePrice> prices = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String where = table.text(row, REGION);
      if (table.text(row, SERVICE).equals(service) && (where.isEmpty() || where.equals(region))) {
        prices.add(
            new ServicePrice(
                service,
                table.text(row, 2),
                table.text(row, 3),
                table.number(row, 4),
                where,
                table.text(row, 5),
                table.text(row, 6),
                table.text(row, 7)));
      }
    }
    return prices;
  }

  boolean hasRow(String service, String region) {
    return hasRow(serviceTable(), service, region) || hasRow(storageTable(), service, region);
  }

  private static boolean hasRow(PackedTable table, String service, String region) {
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, REGION).equals(region) && table.text(row, SERVICE).equals(service)) {
        return true;
      }
    }
    return false;
  }

  boolean isOffered(String service, String region) {
    PackedTable table = PackedTable.read(cloud + "/offered");
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, 0).equals(service)) {
        return table.flag(row, 1) || hasRow(service, region);
      }
    }
    return true;
  }

  List<TermPrice> terms(String machine) {
    PackedTable table = PackedTable.read(cloud + "/terms");
    List<TermPrice> terms = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.text(row, 0).equals(machine)) {
        terms.add(
            new TermPrice(
                table.text(row, 2),
                table.text(row, 1),
                table.number(row, 3),
                table.text(row, 4),
                table.text(row, 5),
                table.text(row, 6)));
      }
    }
    return terms;
  }

  List<CatalogImage> images() {
    PackedTable table = PackedTable.read(cloud + "/images");
    List<CatalogImage> images = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      images.add(
          new CatalogImage(
              table.text(row, 0),
              table.text(row, 1),
              table.text(row, 2),
              table.text(row, 3),
              table.text(row, 4),
              table.text(row, 5),
              table.text(row, 6),
              table.text(row, 7)));
    }
    return images;
  }
}
