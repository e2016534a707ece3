package dev.hpcc.aws.lower;

import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.PublicAccess;

/**
 * How many addresses a cluster takes at its largest: one per node (EFA interfaces beside the
 * primary have none; each further plain interface has one), a few per service.
 *
 * @param inside addresses in the subnet of the private nodes and the services
 * @param outside addresses in the subnet of the public nodes and the NAT gateway
 */
record AddressDemand(long inside, long outside) {
  /** Addresses of a subnet that AWS keeps for itself (Amazon VPC User Guide). */
  static final long RESERVED = 5;

  private static final long PER_FILESYSTEM = 8;
  private static final long SERVICES = 4;

  static AddressDemand of(Lowering lowering) {
    long inside = SERVICES;
    long outside = 1;
    for (Member member : lowering.members()) {
      long addresses = member.upper() * FabricSection.addresses(lowering, member);
      if (member.choice().group().publicAccess().value() == PublicAccess.NO) {
        inside += addresses;
      } else {
        outside += addresses;
      }
    }
    for (Filesystem filesystem : lowering.cluster().filesystems()) {
      inside += filesystem.existing() ? 0 : PER_FILESYSTEM;
    }
    return new AddressDemand(inside, outside);
  }

  /** The longest prefix whose network has room for so many. */
  static int prefixFor(long addresses) {
    int prefix = 28;
    while (prefix > 1 && (1L << (32 - prefix)) - RESERVED < addresses) {
      prefix--;
    }
    return prefix;
  }
}
