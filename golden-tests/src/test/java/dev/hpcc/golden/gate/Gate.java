package dev.hpcc.golden.gate;

import java.util.List;
import java.util.SortedMap;

/** Judges everything that one target emitted for one blueprint. */
public interface Gate {
  /**
   * Reads the files as the provider's tool would.
   *
   * @param files path below the target's folder, with {@code /}, and the text of the file
   * @return what is wrong, empty when the provider's tool should take it
   */
  List<Finding> check(SortedMap<String, String> files);
}
