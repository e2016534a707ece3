package dev.hpcc.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Where a cluster stands on one cloud, and the machine of every group there.
 *
 * @param zone the zone that offers all; absent when the data knows regions only and the blueprint
 *     names none
 * @param why how region and zone were found, one sentence
 * @param choices one per group, in the cluster's order
 */
public record Site(Region region, Optional<String> zone, String why, List<MachineChoice> choices) {
  public Site {
    choices = List.copyOf(choices);
  }

  public MachineChoice choice(String group) {
    for (MachineChoice choice : choices) {
      if (choice.group().name().equals(group)) {
        return choice;
      }
    }
    throw new IllegalArgumentException("no group " + group);
  }
}
