package dev.hpcc.golden.gate;

import java.util.ArrayList;
import java.util.List;

/** Collects findings. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

  public void add(String rule, String where, String what) {
    found.add(new Finding(rule, where, what));
  }

  /** Adds a finding unless the condition holds. */
  public void require(boolean holds, String rule, String where, String what) {
    if (!holds) {
      add(rule, where, what);
    }
  }

  public void addAll(List<Finding> more) {
    found.addAll(more);
  }

  public List<Finding> list() {
    return List.copyOf(found);
  }
}
