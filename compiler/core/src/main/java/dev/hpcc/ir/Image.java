package dev.hpcc.ir;

import java.util.Optional;

/**
 * An operating-system image, resolved per group to the variant of its architecture and GPUs.
 *
 * @param os absent is the cloud's own HPC image
 * @param version absent is the newest there
 * @param isDefault whether groups that name no image take it
 */
public record Image(
    String name,
    Optional<Sourced<Os>> os,
    Optional<Sourced<String>> version,
    boolean isDefault,
    Options options,
    Origin origin) {}
