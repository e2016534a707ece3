package dev.hpcc.azure.lower;

import dev.hpcc.backend.LegalSizes;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.StorageProduct;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of a storage service: how large it is sold, how fast it is by size, what it costs.
 *
 * @param sizes in bytes
 * @param bytesPerSecondPerTib throughput that comes with each TiB
 * @param microUsdPerGib list price of a month in the region, or {@link Machine#UNKNOWN}
 * @param rankMicroUsdPerGib list price elsewhere, to rank classes where the region has none
 * @param normalMaxTib above it the provider must be asked first
 * @param billStepGib capacity is billed in steps of so many GiB
 */
record StorageClass(
    String service,
    String variant,
    LegalSizes sizes,
    long bytesPerSecondPerTib,
    long microUsdPerGib,
    long rankMicroUsdPerGib,
    long normalMaxTib,
    long billStepGib) {

  static final String LUSTRE = "managed-lustre";
  static final String NETAPP = "netapp-files";

  private static final int COLUMNS = 10;
  private static final long GIB = 1L << 30;
  private static final long GIB_PER_TIB = 1024;

  /** The classes of a service that the catalog knows, slowest first. */
  static List<StorageClass> of(String service, CloudCatalog catalog, String region) {
    List<StorageProduct> products = catalog.storage(service, region);
    List<StorageClass> classes = new ArrayList<>();
    for (String[] cells : Table.read("storage-classes.tsv", COLUMNS)) {
      for (StorageProduct product : products) {
        if (cells[0].equals(service) && cells[1].equals(product.variant())) {
          classes.add(read(cells, product));
          break;
        }
      }
    }
    return classes;
  }

  private static StorageClass read(String[] cells, StorageProduct product) {
    long first = number(cells[2], product.minGib());
    long step = number(cells[3], product.incrementGib());
    long last = number(cells[4], product.maxGib());
    return new StorageClass(
        product.service(),
        product.variant(),
        LegalSizes.row(first * GIB, step * GIB, last * GIB, LegalSizes.Unit.BYTES),
        product.mbpsPerTib() * Long.parseLong(cells[5]),
        product.microUsdPerGibMonth(),
        Long.parseLong(cells[6]),
        Long.parseLong(cells[7]),
        Long.parseLong(cells[8]));
  }

  private static long number(String cell, long otherwise) {
    return cell.equals("-") ? otherwise : Long.parseLong(cell);
  }

  /** The product as people call it: {@code NetApp Files Premium}. */
  String title() {
    return service.equals(NETAPP) ? serviceTitle() + " " + variant : variant;
  }

  String serviceTitle() {
    return service.equals(NETAPP) ? "NetApp Files" : "Managed Lustre";
  }

  /** Throughput at a size, in bytes per second. */
  long bytesPerSecond(long bytes) {
    return bytes / GIB * bytesPerSecondPerTib / GIB_PER_TIB;
  }

  /** The size that has the throughput, in bytes; more than any is sold when out of reach. */
  long bytesFor(long bytesPerSecond) {
    if (bytesPerSecond > Long.MAX_VALUE / GIB_PER_TIB - bytesPerSecondPerTib) {
      return Long.MAX_VALUE;
    }
    long gib = (bytesPerSecond * GIB_PER_TIB + bytesPerSecondPerTib - 1) / bytesPerSecondPerTib;
    return gib > Long.MAX_VALUE / GIB ? Long.MAX_VALUE : gib * GIB;
  }

  /** What is billed for a size, in GiB. */
  long billedGib(long bytes) {
    return (bytes / GIB + billStepGib - 1) / billStepGib * billStepGib;
  }
}
