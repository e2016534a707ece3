package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;

/**
 * A cloud to compile for.
 *
 * @param cloud the backend's id
 * @param region the provider's region; absent when it follows from {@code near}
 * @param zones the provider's zones; of several, the first that offers all that is asked is taken
 * @param options the backend's account options
 * @param origin the target block, or the blueprint where the target is implied
 */
public record Target(
    String cloud,
    Optional<Sourced<String>> region,
    List<Sourced<String>> zones,
    Options options,
    Origin origin) {
  public Target {
    zones = List.copyOf(zones);
  }
}
