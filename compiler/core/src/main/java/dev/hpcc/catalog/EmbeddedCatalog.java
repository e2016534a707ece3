package dev.hpcc.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalog that the product carries as class-path resources, each part read on first use. */
final class EmbeddedCatalog implements Catalog {
  /** The last day on which the data files were collected; see {@code docs/catalog.md}. */
  private static final String DATE = "2026-11-25";

  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");

  static final Catalog INSTANCE = new EmbeddedCatalog();

  private final @Nullable CloudCatalog[] read = new @Nullable CloudCatalog[CLOUDS.size()];

  private EmbeddedCatalog() {}

  @Override
  public String date() {
    return DATE;
  }

  @Override
  public List<String> clouds() {
    return CLOUDS;
  }

  @Override
  public synchronized CloudCatalog cloud(String id) {
    int index = CLOUDS.indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException("no cloud " + id);
    }
    CloudCatalog cloud = read[index];
    if (cloud == null) {
      cloud = new EmbeddedCloud(id);
      read[index] = cloud;
    }
    return cloud;
  }
}
