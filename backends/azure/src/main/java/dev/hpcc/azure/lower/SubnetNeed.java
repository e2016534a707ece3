package dev.hpcc.azure.lower;

import dev.hpcc.ir.Origin;
import dev.hpcc.ir.SubnetPurpose;

/**
 * A subnet that the cluster cannot do without. Azure gives some services a subnet of their own.
 *
 * @param key {@code compute}, {@code login}, {@code netapp}, {@code lustre.NAME}, …
 * @param name its name in the network
 * @param purpose which declared subnet it may be carved from
 * @param addresses how many it must hold, Azure's five reserved ones included
 * @param delegation the service that it is delegated to, or empty
 * @param nodes whether the cluster's nodes stand in it
 */
record SubnetNeed(
    String key,
    String name,
    SubnetPurpose purpose,
    long addresses,
    String delegation,
    boolean nodes,
    Origin origin) {

  static final String COMPUTE = "compute";
  static final String LOGIN = "login";
  static final String NETAPP = "netapp";
  static final String DATABASE = "database";
  static final String BASTION = "bastion";

  /** What the keys of Managed Lustre subnets begin with. */
  static final String LUSTRE = "lustre.";

  /** Azure keeps five addresses of every subnet. */
  static final long RESERVED = 5;

  int prefix() {
    return AddressPlan.prefixFor(addresses);
  }

  static String lustre(String filesystem) {
    return LUSTRE + filesystem;
  }
}
