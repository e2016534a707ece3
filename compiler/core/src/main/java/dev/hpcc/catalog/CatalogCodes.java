package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What can be wrong with places and machines. */
public final class CatalogCodes implements CodeBook {
  public static final Code UNKNOWN_REGION = Code.error(4001, "no such region");
  public static final Code UNKNOWN_ZONE = Code.error(4002, "no such zone");
  public static final Code UNKNOWN_PLACE = Code.error(4004, "no such city or country");
  public static final Code AMBIGUOUS_PLACE = Code.error(4005, "more than one city of that name");
  public static final Code NO_REGION_FITS = Code.error(4006, "no region offers all");
  public static final Code REGION_REFUSED = Code.error(4007, "the region lacks a service");
  public static final Code NO_ZONE_FITS = Code.error(4008, "no zone offers all");
  public static final Code ZONE_NEEDED = Code.error(4009, "a zone must be named");
  public static final Code NO_MACHINE_FITS = Code.error(4010, "no machine type meets the bounds");
  public static final Code UNKNOWN_MACHINE = Code.error(4011, "no such machine type");
  public static final Code NOT_OFFERED = Code.error(4012, "machine type not offered there");
  public static final Code PIN_MISSES = Code.error(4013, "pinned machine misses a bound");
  public static final Code UNKNOWN_GPU = Code.error(4014, "no such GPU");
  public static final Code UNKNOWN_CPU = Code.error(4015, "no such processor");
  public static final Code NOTHING_KNOWN = Code.error(4016, "region without data");

  /** Of no use but to the service loader. */
  public CatalogCodes() {}

  @Override
  public List<Code> codes() {
    return List.of(
        UNKNOWN_REGION,
        UNKNOWN_ZONE,
        UNKNOWN_PLACE,
        AMBIGUOUS_PLACE,
        NO_REGION_FITS,
        REGION_REFUSED,
        NO_ZONE_FITS,
        ZONE_NEEDED,
        NO_MACHINE_FITS,
        UNKNOWN_MACHINE,
        NOT_OFFERED,
        PIN_MISSES,
        UNKNOWN_GPU,
        UNKNOWN_CPU,
        NOTHING_KNOWN);
  }
}
