package dev.hpcc.golden.gate;

/**
 * One thing that the provider would refuse or that the house forbids.
 *
 * @param rule the rule's short name, such as {@code unknown-property}
 * @param where the place in the text: a path from the root of the document
 * @param what what was found there
 */
public record Finding(String rule, String where, String what) {
  @Override
  public String toString() {
    return rule + " at " + where + ": " + what;
  }
}
