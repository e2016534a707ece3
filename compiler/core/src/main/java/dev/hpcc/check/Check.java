package dev.hpcc.check;

/** One whole-model check. */
interface Check {
  void check(Subject subject);
}
