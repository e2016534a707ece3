package dev.hpcc.gcp.lower;

import dev.hpcc.language.BlockKind;
import dev.hpcc.language.OptionTable;
import dev.hpcc.language.OptionTable.Option;
import java.util.List;

/** The keys that {@code on gcp} and {@code target gcp} add. */
public final class GcpOptions {
  static final String PROJECT = "project";
  static final String ID = "id";
  static final String HOST_PROJECT = "host_project";
  static final String SERVICE_ACCESS = "private_service_access";
  static final String TIER = "tier";
  static final String ADDRESS = "address";
  static final String PATH = "path";
  static final String LUSTRE = "lustre";
  static final String NAME = "name";
  static final String FAMILY = "family";
  static final String INSTANCE = "instance";
  static final String ADDRESSES = "addresses";
  static final String USER = "user";
  static final String DATABASE_TIER = "database_tier";
  static final String FROM = "from";

  private GcpOptions() {}

  /** All tables. */
  public static List<OptionTable> tables() {
    return List.of(
        own(
            BlockKind.TARGET,
            Option.text(
                PROJECT,
                "the Google Cloud project, `\"my-project\"`; left out, it is asked for at"
                    + " deployment")),
        existing(
            BlockKind.NETWORK,
            Option.text(ID, "name of the VPC network, `\"hub-net\"`").needed(),
            Option.text(HOST_PROJECT, "project that owns a Shared VPC, `\"net-project\"`"),
            Option.text(
                SERVICE_ACCESS,
                "name of the network's connection for private services,"
                    + " `\"servicenetworking-googleapis-com\"`, or `\"create\"` where it has none")),
        existing(
            BlockKind.SUBNET,
            Option.text(ID, "name of the subnetwork, `\"hub-compute\"`").needed()),
        own(
            BlockKind.FILESYSTEM,
            Option.choice(
                TIER,
                List.of("ZONAL", "REGIONAL", "BASIC_SSD", "BASIC_HDD"),
                "Filestore service tier, where the choice by price is not wanted")),
        existing(
            BlockKind.FILESYSTEM,
            Option.text(
                    ADDRESS,
                    "`\"HOST\"` or `\"HOST:/EXPORT\"` of an NFS server, `\"HOST/FSNAME\"` of a"
                        + " Lustre server")
                .needed(),
            Option.text(PATH, "directory below it that is mounted, `\"projects\"`"),
            Option.choice(
                LUSTRE,
                List.of("managed", "other"),
                "whether Google runs the Lustre server (`managed`, the default) or somebody else")),
        existing(BlockKind.BUCKET, Option.text(NAME, "name of the bucket, `\"my-data\"`").needed()),
        own(
            BlockKind.IMAGE,
            Option.text(FAMILY, "image family of your own, with `project`"),
            Option.text(NAME, "one image of your own, with `project`"),
            Option.text(PROJECT, "project that holds the image")),
        own(
            BlockKind.NODES,
            Option.text(INSTANCE, "machine type, `\"h4d-standard-192\"`"),
            Option.texts(
                ADDRESSES,
                "reserved external addresses, one per node, for `public = static`:"
                    + " `[\"203.0.113.10\"]`")),
        own(
            BlockKind.ACCOUNTING,
            Option.text(DATABASE_TIER, "Cloud SQL tier, `\"db-n1-standard-4\"`")),
        own(
            BlockKind.IDENTITY,
            Option.text(USER, "login name that the SSH keys belong to, `\"hpcadmin\"`")),
        own(BlockKind.PARAMETER, Option.text(FROM, "secret of Secret Manager, `\"db-password\"`")));
  }

  private static OptionTable own(BlockKind kind, Option... options) {
    return new OptionTable(kind, false, List.of(options));
  }

  private static OptionTable existing(BlockKind kind, Option... options) {
    return new OptionTable(kind, true, List.of(options));
  }
}
