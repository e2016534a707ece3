package dev.hpcc.catalog;

import java.util.List;

/** All that is known of the clouds on one day. */
public interface Catalog {
  /** The day it was put together, {@code 2026-11-25}. */
  String date();

  /** The clouds it knows, sorted. */
  List<String> clouds();

  /**
   * One cloud's part, read on first use.
   *
   * @throws IllegalArgumentException for a cloud it does not know
   */
  CloudCatalog cloud(String id);

  /** The catalog that the product carries. */
  static Catalog embedded() {
    return EmbeddedCatalog.INSTANCE;
  }
}
