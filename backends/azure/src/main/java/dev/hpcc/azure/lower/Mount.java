package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.ir.Filesystem;

/**
 * A filesystem as CycleCloud mounts it.
 *
 * @param key its place in {@code cyclecloud.mounts}
 * @param type {@code nfs} or {@code lustre}
 * @param opensRoot whether its root must be made writable for all, once, by a node
 */
record Mount(
    Filesystem filesystem,
    String key,
    String type,
    CycleValue address,
    CycleValue export,
    CycleValue options,
    boolean opensRoot) {

  static final String HOME = "/home";
  static final String LUSTRE = "lustre";

  boolean isHome() {
    return filesystem.mount().value().equals(HOME);
  }

  boolean isLustre() {
    return type.equals(LUSTRE);
  }
}
