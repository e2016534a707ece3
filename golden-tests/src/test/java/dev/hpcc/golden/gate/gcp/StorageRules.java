package dev.hpcc.golden.gate.gcp;

import dev.hpcc.golden.gate.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sizes that only the API checks, and mounts that meet (Filestore and Managed Lustre pages). */
final class StorageRules {
  /** Least size = step in GiB by MB/s per TiB, and the most (Managed Lustre, performance tiers). */
  private static final Map<Integer, long[]> LUSTRE =
      Map.of(
          125, new long[] {72_000, 7_632_000},
          250, new long[] {36_000, 3_816_000},
          500, new long[] {18_000, 1_908_000},
          1000, new long[] {9_000, 954_000});

  private final Blueprint blueprint;
  private final Findings findings;

  StorageRules(Blueprint blueprint, Findings findings) {
    this.blueprint = blueprint;
    this.findings = findings;
  }

  void check() {
    Set<String> mounts = new HashSet<>();
    for (String kind :
        List.of(
            "filestore",
            "managed-lustre",
            "pre-existing-network-storage",
            "cloud-storage-bucket")) {
      for (Blueprint.Module storage : blueprint.modules(kind)) {
        if (storage.settings().has("local_mount") || !kind.equals("cloud-storage-bucket")) {
          mount(storage, mounts);
        }
      }
    }
    for (Blueprint.Module lustre : blueprint.modules("managed-lustre")) {
      int rate = lustre.settings().path("per_unit_storage_throughput").asInt();
      long size = lustre.settings().path("size_gib").asLong();
      long[] bounds = LUSTRE.getOrDefault(rate, new long[] {1, 0});
      findings.require(
          size >= bounds[0] && size <= bounds[1] && size % bounds[0] == 0,
          "lustre",
          lustre.where(),
          size + " GiB at " + rate);
      findings.require(
          lustre.text("remote_mount").matches("[a-z][a-z0-9]{0,7}"),
          "lustre",
          lustre.where(),
          "remote_mount of 8 small letters");
    }
    blueprint.modules("filestore").forEach(this::filestore);
  }

  private void mount(Blueprint.Module storage, Set<String> mounts) {
    String mount = storage.text("local_mount");
    findings.require(
        mount.startsWith("/") && mounts.add(mount),
        "mount",
        storage.where(),
        "local_mount `" + mount + "` is missing or taken");
    boolean used =
        blueprint.modules().stream()
            .anyMatch(
                m ->
                    m.uses().contains(storage.id())
                        || m.settings()
                            .toString()
                            .contains("$(" + storage.id() + ".network_storage"));
    findings.require(used, "unmounted", storage.where(), "billed and mounted nowhere");
  }

  private void filestore(Blueprint.Module storage) {
    String tier = storage.text("filestore_tier");
    long gib = storage.settings().path("size_gb").asLong();
    boolean fine =
        switch (tier) {
          case "BASIC_HDD" -> gib >= 1024 && gib <= 65_433;
          case "BASIC_SSD" -> gib >= 2560 && gib <= 65_433;
          case "ZONAL", "REGIONAL" ->
              (gib >= 1024 && gib <= 9984 && gib % 256 == 0)
                  || (gib >= 10_240 && gib <= 102_400 && gib % 2560 == 0);
          case "ENTERPRISE" -> gib >= 1024 && gib <= 10_240 && gib % 256 == 0;
          default -> false;
        };
    findings.require(fine, "filestore", storage.where(), gib + " GiB of " + tier);
    findings.require(
        !tier.startsWith("BASIC") || !storage.text("protocol").equals("NFS_V4_1"),
        "filestore",
        storage.where(),
        "NFS 4.1 on a basic tier");
  }
}
