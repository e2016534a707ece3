package dev.hpcc.azure.lower;

import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.NodeGroup;
import java.util.Locale;

/**
 * The root disk of a group's nodes. Azure encrypts every managed disk.
 *
 * @param gib size, or -1 for the image's
 * @param type Azure's storage account type
 * @param item what is billed, or empty when the size is not known
 * @param billedGib size of the tier that is billed
 */
record RootDisk(long gib, String type, String item, long billedGib) {

  private static final int COLUMNS = 4;
  private static final long GIB = 1L << 30;
  private static final String PREMIUM = "Premium_LRS";
  private static final String STANDARD = "StandardSSD_LRS";

  static RootDisk of(NodeGroup group) {
    boolean standard = group.diskClass().value() == DiskClass.STANDARD;
    long bytes = group.diskBytes().least().orElse(-1);
    long gib = bytes < 0 ? -1 : (bytes + GIB - 1) / GIB;
    String type = standard ? STANDARD : PREMIUM;
    for (String[] cells : Table.read("disk-tiers.tsv", COLUMNS)) {
      long tier = Long.parseLong(cells[0]);
      if (gib >= 0 && gib <= tier) {
        return new RootDisk(gib, type, standard ? cells[2] : cells[1], tier);
      }
    }
    return new RootDisk(gib, type, "", -1);
  }

  /** Premium storage needs a size with an {@code s} in its features: Azure's naming convention. */
  static boolean takesPremium(Machine machine) {
    String name = machine.name();
    int begin = name.indexOf('_') + 1;
    int end = name.indexOf('_', begin);
    String size = name.substring(begin, end < 0 ? name.length() : end);
    return size.toLowerCase(Locale.ROOT).indexOf('s') >= 0;
  }

  /** Tells what it costs and what was met differently. */
  void tell(Build build, Fleet.Member member) {
    NodeGroup group = member.group();
    if (group.diskClass().value() == DiskClass.FAST) {
      build.recorder.lose(
          "fast-disk-is-premium",
          member.subject(),
          "disk_class = fast",
          "Premium SSD, as for balanced: Azure has no faster root disk",
          group.diskClass().origin());
    }
    bill(build, member);
  }

  private void bill(Build build, Fleet.Member member) {
    NodeGroup group = member.group();
    String id = member.subject() + "/root-disk";
    build.recorder.service("Managed disks", true, "nodes", group.origin());
    if (item.isEmpty()) {
      // No price is known for it, and the bill says so.
      build.recorder.standing(
          id,
          "managed-disk",
          gib < 0 ? type + " of the image's size" : type + " above 4 TiB",
          "disk",
          member.choice().lowerNodes() * 1000,
          member.choice().upperNodes() * 1000,
          group.origin());
    } else {
      build.recorder.standing(
          id,
          "managed-disk",
          item,
          "GiB",
          billedGib * member.choice().lowerNodes() * 1000,
          billedGib * member.choice().upperNodes() * 1000,
          group.origin());
    }
  }
}
