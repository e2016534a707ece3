package dev.hpcc.azure.lower;

/** {@code /sched}: the share with Slurm's own files, which every node of the cluster mounts. */
final class SchedulerShare {

  private static final long SHARE_GIB = 30;
  private static final long SHARE_TIER_GIB = 32;
  private static final String SHARE_TIER = "PremiumSSD-P4";

  private SchedulerShare() {}

  /** A disk of the scheduler, mounted and exported. */
  static void add(Build build, Section section, Fleet.Member member) {
    build.recorder.standing(
        member.subject() + "/sched-disk",
        "managed-disk",
        SHARE_TIER,
        "GiB",
        SHARE_TIER_GIB * 1000,
        SHARE_TIER_GIB * 1000,
        member.group().origin());
    section.add(
        new Section("volume", "sched")
            .put("Size", SHARE_GIB)
            .put("StorageAccountType", "Premium_LRS")
            .put("Mount", "builtinsched")
            .put("Persistent", true));
    section.add(
        new Section("configuration", "cyclecloud.mounts.builtinsched")
            .put("mountpoint", "/sched")
            .put("fs_type", "xfs"));
    section.add(
        new Section("configuration", "cyclecloud.exports.builtinsched")
            .put("type", "nfs")
            .put("export_path", "/sched")
            .put("options", "no_root_squash")
            .put("samba.enabled", false));
  }
}
