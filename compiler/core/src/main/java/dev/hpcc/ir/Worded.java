package dev.hpcc.ir;

/** A constant that has a word in the language. */
public interface Worded {
  /** The word of the language. */
  String word();
}
