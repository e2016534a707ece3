package dev.hpcc.azure.lower;

import dev.hpcc.ir.Origin;

/** What a public IPv4 address costs. */
final class PublicAddresses {

  private PublicAddresses() {}

  /** One address that stands as long as the cluster. */
  static void bill(Build build, String id, Origin origin) {
    bill(build, id, 1, 1, origin);
  }

  static void bill(Build build, String id, long idle, long full, Origin origin) {
    build.recorder.service("Public IP addresses", true, id, origin);
    build.recorder.standing(
        id,
        "public-ip",
        "Standard static IPv4, regional",
        "hour",
        idle * 1000,
        full * 1000,
        origin);
    build.recorder.demand("", "public IPv4 addresses", full, "address", origin);
  }
}
