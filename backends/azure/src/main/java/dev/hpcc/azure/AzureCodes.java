package dev.hpcc.azure;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What lowering to Azure can report; 7xxx. */
public final class AzureCodes implements CodeBook {

  public static final Code ISLAND = Code.error(7001, "larger than one InfiniBand island");
  public static final Code RANGE_TOO_SMALL = Code.error(7002, "address range too small");
  public static final Code RANGE_RESERVED = Code.error(7003, "address range reserved on Azure");
  public static final Code SUBNET_MISSING = Code.error(7004, "a subnet is missing");
  public static final Code IMAGE_MISSING = Code.error(7005, "no such image on Azure");
  public static final Code MOUNT_TAKEN = Code.error(7006, "mount point taken by CycleCloud");
  public static final Code LINK = Code.error(7007, "bucket cannot be linked this way");
  public static final Code VERSION = Code.error(7009, "scheduler version not available on Azure");
  public static final Code OPTION_FORM = Code.error(7011, "not of the form that Azure needs");
  public static final Code USER_DATA = Code.error(7012, "too much to run at boot");
  public static final Code CLASS = Code.error(7013, "no storage class gives what is asked");
  public static final Code QUEUE_NAME = Code.error(7014, "queue name taken by Slurm");

  public static final Code ALERTS = Code.error(7016, "more alerts than a budget can tell");

  @Override
  public List<Code> codes() {
    return List.of(
        ISLAND,
        RANGE_TOO_SMALL,
        RANGE_RESERVED,
        SUBNET_MISSING,
        IMAGE_MISSING,
        MOUNT_TAKEN,
        LINK,
        VERSION,
        OPTION_FORM,
        USER_DATA,
        CLASS,
        QUEUE_NAME,
        ALERTS);
  }
}
