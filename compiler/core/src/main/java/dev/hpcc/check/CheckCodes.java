package dev.hpcc.check;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What can be wrong with a cluster as a whole, whichever cloud it is for. */
public final class CheckCodes implements CodeBook {
  static final Code MOUNTS_COLLIDE = Code.error(3001, "two things are mounted at one place");
  static final Code RESERVED_PATH = Code.error(3002, "a path belongs to the operating system");
  static final Code LINKS_OVERLAP = Code.error(3003, "links of a filesystem overlap");
  static final Code LINK_NEEDS_LUSTRE = Code.error(3004, "a filesystem cannot have links");
  static final Code SCRIPT_LINE_ENDS =
      Code.error(3005, "a script has line ends that no shell reads");

  static final Code NETWORK_TOO_SMALL = Code.error(3011, "the network is too small for the fleet");
  static final Code SUBNET_OUTSIDE = Code.error(3012, "a subnet lies outside of the network");
  static final Code SUBNETS_OVERLAP = Code.error(3013, "subnets overlap");
  static final Code PURPOSE_WITHOUT_SUBNET = Code.error(3014, "nothing is left for a purpose");
  static final Code MIXED_NETWORK =
      Code.error(3015, "a subnet and its network differ in existence");
  static final Code PUBLIC_ADDRESSES =
      Code.warning(3016, "a network uses addresses of the internet");
  static final Code NOBODY_MAY_REACH = Code.warning(3017, "nobody may reach a public node");
  static final Code PORTS_WITHOUT_ADDRESS = Code.error(3018, "ports are opened on private nodes");

  static final Code SPOT_ON_FABRIC = Code.warning(3021, "spot machines share a fabric");
  static final Code SPOT_SERVER = Code.warning(3022, "a server runs on a spot machine");
  static final Code UNUSED = Code.warning(3023, "something is declared and not used");
  static final Code TWO_DEFAULT_IMAGES = Code.error(3024, "two images are the default");

  static final Code NO_QUEUE = Code.error(3031, "a scheduler has no queue");
  static final Code DEFAULT_QUEUE = Code.error(3032, "there is not exactly one default queue");
  static final Code GROUP_WITHOUT_QUEUE = Code.warning(3033, "no queue serves a group of nodes");
  static final Code SERVER_IN_QUEUE = Code.error(3034, "a login or controller group runs jobs");
  static final Code SERVER_COUNT = Code.error(3035, "a server's count is not fixed");
  static final Code DEFAULT_TIME_TOO_LONG =
      Code.error(3036, "the default time exceeds the time limit");
  static final Code NOTHING_TO_SCHEDULE = Code.error(3037, "queues without a scheduler");

  static final Code TOO_MANY_TAGS = Code.error(3041, "there are too many tags");
  static final Code TAGS_COLLIDE = Code.error(3042, "two tags differ in case only");
  static final Code EMPTY_BUDGET = Code.error(3043, "a budget is empty");

  @Override
  public List<Code> codes() {
    return List.of(
        MOUNTS_COLLIDE,
        RESERVED_PATH,
        LINKS_OVERLAP,
        LINK_NEEDS_LUSTRE,
        SCRIPT_LINE_ENDS,
        NETWORK_TOO_SMALL,
        SUBNET_OUTSIDE,
        SUBNETS_OVERLAP,
        PURPOSE_WITHOUT_SUBNET,
        MIXED_NETWORK,
        PUBLIC_ADDRESSES,
        NOBODY_MAY_REACH,
        PORTS_WITHOUT_ADDRESS,
        SPOT_ON_FABRIC,
        SPOT_SERVER,
        UNUSED,
        TWO_DEFAULT_IMAGES,
        NO_QUEUE,
        DEFAULT_QUEUE,
        GROUP_WITHOUT_QUEUE,
        SERVER_IN_QUEUE,
        SERVER_COUNT,
        DEFAULT_TIME_TOO_LONG,
        NOTHING_TO_SCHEDULE,
        TOO_MANY_TAGS,
        TAGS_COLLIDE,
        EMPTY_BUDGET);
  }
}
