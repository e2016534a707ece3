package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import java.util.List;

/**
 * A filesystem as a node mounts it.
 *
 * @param type {@code nfs} or {@code lustre}
 * @param source what stands first in fstab: {@code HOST:/EXPORT}, {@code MGS@tcp:/NAME}
 * @param openToAll whether its root is made writable by all after the first mount
 * @param after what must stand before a node that mounts it
 */
record Mount(
    String name,
    String type,
    Value source,
    String path,
    String options,
    boolean openToAll,
    List<Resource> after) {}
