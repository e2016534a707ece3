package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What can be wrong with names, types and merging. */
public final class ResolveCodes implements CodeBook {
  static final Code UNKNOWN_NAME = Code.error(2001, "a name is not declared");
  static final Code UNKNOWN_KEY = Code.error(2002, "a key does not belong here");
  static final Code UNKNOWN_BLOCK = Code.error(2003, "a block does not belong here");
  static final Code UNKNOWN_WORD = Code.error(2004, "a word is none of the choices");
  static final Code UNKNOWN_UNIT = Code.error(2005, "a unit is not known");
  static final Code UNKNOWN_FUNCTION = Code.error(2006, "a function is not known");
  static final Code UNKNOWN_CLOUD = Code.error(2007, "a cloud is not known");
  static final Code NOT_AVAILABLE_YET =
      Code.error(2008, "part of the language is not available yet");

  static final Code WRONG_TYPE = Code.error(2011, "a value has the wrong type");
  static final Code WRONG_UNIT = Code.error(2012, "a value measures something else");
  static final Code OUT_OF_RANGE = Code.error(2013, "a value is out of range");
  static final Code NOT_WHOLE = Code.error(2014, "a whole number is needed");
  static final Code BAD_TEXT = Code.error(2015, "a text has the wrong form");
  static final Code CANNOT_CALCULATE = Code.error(2016, "a value cannot be calculated");
  static final Code TOO_LARGE = Code.error(2017, "a value grows too large");
  static final Code REPEATED = Code.error(2018, "a list holds the same twice");
  static final Code BAD_ARGUMENTS = Code.error(2019, "a function gets the wrong arguments");

  static final Code STATED_TWICE = Code.error(2021, "a key is stated twice");
  static final Code NO_BOUND = Code.error(2022, "a key takes no bound");
  static final Code MISSING_KEY = Code.error(2023, "a required key is missing");
  static final Code CANNOT_CLEAR = Code.error(2024, "a required key cannot be removed");
  static final Code CONTRADICTION = Code.error(2025, "bounds exclude each other");
  static final Code WRONG_LABEL = Code.error(2026, "the name of a block is missing or wrong");
  static final Code DECLARED_TWICE = Code.error(2027, "something is declared twice");
  static final Code INCLUDED_BLUEPRINT = Code.error(2028, "an included file has a blueprint block");
  static final Code NOT_EXISTING = Code.error(2029, "a block has no existing form");

  static final Code CYCLE = Code.error(2031, "declarations depend on each other in a circle");
  static final Code BAD_LIKE = Code.error(2032, "a block cannot be like another");
  static final Code IS_OFF = Code.error(2033, "a reference leads to something that is off");
  static final Code BAD_DEFAULTS = Code.error(2034, "defaults cannot be given here");

  static final Code PARAMETER_NEEDED = Code.error(2041, "a parameter has no value");
  static final Code UNKNOWN_PARAMETER =
      Code.error(2042, "a value is given for an unknown parameter");
  static final Code BAD_PARAMETER = Code.error(2043, "a parameter is declared wrongly");
  static final Code REFUSED_VALUE = Code.error(2044, "a parameter's value breaks its rule");
  static final Code SECRET_LEAKS = Code.error(2045, "a secret would become visible");
  static final Code HIDDEN_PARAMETER = Code.warning(2046, "a word of the language hides a name");
  static final Code BAD_PATTERN = Code.error(2047, "a pattern cannot be used");

  static final Code UNUSED = Code.warning(2048, "a name is declared and not used");

  static final Code NO_BLUEPRINT = Code.error(2051, "the blueprint block is missing");
  static final Code NO_REGION = Code.error(2052, "a target has no region");
  static final Code NO_SUCH_TARGET = Code.error(2053, "a target was asked for that is not there");
  static final Code NO_ADDRESS = Code.error(2054, "something existing has no address on a cloud");

  static final Code FILES_DISAGREE = Code.error(2055, "included files disagree and nobody decides");

  static final Code FILE_MISSING = Code.error(9101, "a file is missing");
  static final Code FILE_OUTSIDE = Code.error(9102, "a file lies outside the blueprint's folder");
  static final Code FILE_UNREADABLE = Code.error(9103, "a file cannot be read");
  static final Code TOO_MANY_FILES = Code.error(9104, "too many files are included");
  static final Code TOO_DEEP = Code.error(9106, "declarations build on each other too deep");
  static final Code TEXT_TOO_LONG = Code.error(9107, "a text grows too long");

  @Override
  public List<Code> codes() {
    return List.of(
        UNKNOWN_NAME,
        UNKNOWN_KEY,
        UNKNOWN_BLOCK,
        UNKNOWN_WORD,
        UNKNOWN_UNIT,
        UNKNOWN_FUNCTION,
        UNKNOWN_CLOUD,
        NOT_AVAILABLE_YET,
        WRONG_TYPE,
        WRONG_UNIT,
        OUT_OF_RANGE,
        NOT_WHOLE,
        BAD_TEXT,
        CANNOT_CALCULATE,
        TOO_LARGE,
        REPEATED,
        BAD_ARGUMENTS,
        STATED_TWICE,
        NO_BOUND,
        MISSING_KEY,
        CANNOT_CLEAR,
        CONTRADICTION,
        WRONG_LABEL,
        DECLARED_TWICE,
        INCLUDED_BLUEPRINT,
        NOT_EXISTING,
        CYCLE,
        BAD_LIKE,
        IS_OFF,
        BAD_DEFAULTS,
        PARAMETER_NEEDED,
        UNKNOWN_PARAMETER,
        BAD_PARAMETER,
        REFUSED_VALUE,
        SECRET_LEAKS,
        HIDDEN_PARAMETER,
        BAD_PATTERN,
        UNUSED,
        NO_BLUEPRINT,
        NO_REGION,
        NO_SUCH_TARGET,
        NO_ADDRESS,
        FILES_DISAGREE,
        FILE_MISSING,
        FILE_OUTSIDE,
        FILE_UNREADABLE,
        TOO_MANY_FILES,
        TOO_DEEP,
        TEXT_TOO_LONG);
  }
}
