package dev.hpcc.aws;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What AWS cannot do as asked: HPC6xxx. */
public final class AwsCodes implements CodeBook {
  /** A VPC or subnet outside /16 to /28, or outside its network. */
  public static final Code NETWORK_SIZE = Code.error(6001, "no network of that size");

  /** Fewer addresses than nodes. */
  public static final Code NETWORK_FULL = Code.error(6002, "too few addresses");

  /** A purpose that no subnet serves. */
  public static final Code SUBNET_MISSING = Code.error(6003, "a subnet is missing");

  /** {@code egress = none} with Slurm. */
  public static final Code EGRESS_NONE = Code.error(6004, "Slurm nodes need the internet");

  /** A public address on a machine with several interfaces. */
  public static final Code PUBLIC_FABRIC = Code.error(6005, "no public address with a fabric");

  /** Something existing without its id. */
  public static final Code ID_MISSING = Code.error(6006, "which one is not said");

  /** No Lustre variant gives the throughput. */
  public static final Code LUSTRE_THROUGHPUT = Code.error(6011, "no Lustre gives that throughput");

  /** No OpenZFS variant gives the throughput. */
  public static final Code NFS_THROUGHPUT = Code.error(6012, "no NFS gives that throughput");

  /** More links than a Lustre filesystem takes. */
  public static final Code LINKS = Code.error(6014, "more links than Lustre takes");

  /** An existing Lustre filesystem without its mount name. */
  public static final Code LUSTRE_ADDRESS = Code.error(6015, "Lustre needs its mount name");

  /** An operating system that nodes on AWS do not run. */
  public static final Code IMAGE_OS = Code.error(6021, "no such image");

  /** More nodes than a PCS cluster manages. */
  public static final Code CLUSTER_SIZE = Code.error(6031, "more nodes than a cluster manages");

  /** A Slurm version that PCS does not offer. */
  public static final Code SLURM_VERSION = Code.error(6032, "no such Slurm");

  /** Accounting records kept for longer than PCS does. */
  public static final Code RETENTION = Code.error(6033, "accounting does not keep records so long");

  /** An idle time that PCS does not take. */
  public static final Code IDLE_TIMEOUT = Code.error(6034, "no such idle time");

  /** A setting that a key of the language and a raw line both set. */
  public static final Code SETTING_TWICE = Code.error(6035, "a Slurm setting stands twice");

  /** A group that nothing would start. */
  public static final Code NEVER_RUNS = Code.error(6036, "a group that never runs");

  /** Both hardware threads of a core under PCS. */
  public static final Code SMT = Code.error(6037, "one thread per core");

  /** More than user data holds. */
  public static final Code USER_DATA = Code.error(6041, "scripts are too long for user data");

  /** Text that CloudFormation would replace by a secret. */
  public static final Code SECRET_REFERENCE = Code.error(6042, "text that AWS would replace");

  /** More resources than a stack takes. */
  public static final Code TEMPLATE_SIZE = Code.error(6043, "more resources than a stack takes");

  /** More tags than a resource takes, or one that AWS keeps for itself. */
  public static final Code TAGS = Code.error(6044, "tags that AWS does not take");

  /** Logs kept for longer than CloudWatch does. */
  public static final Code LOG_DAYS = Code.error(6051, "logs are not kept so long");

  /** More recipients or alerts than a budget takes. */
  public static final Code BUDGET_LIMITS = Code.error(6052, "more than a budget takes");

  @Override
  public List<Code> codes() {
    return List.of(
        NETWORK_SIZE,
        NETWORK_FULL,
        SUBNET_MISSING,
        EGRESS_NONE,
        PUBLIC_FABRIC,
        ID_MISSING,
        LUSTRE_THROUGHPUT,
        NFS_THROUGHPUT,
        LINKS,
        LUSTRE_ADDRESS,
        IMAGE_OS,
        CLUSTER_SIZE,
        SLURM_VERSION,
        RETENTION,
        IDLE_TIMEOUT,
        SETTING_TWICE,
        NEVER_RUNS,
        SMT,
        USER_DATA,
        SECRET_REFERENCE,
        TEMPLATE_SIZE,
        TAGS,
        LOG_DAYS,
        BUDGET_LIMITS);
  }
}
