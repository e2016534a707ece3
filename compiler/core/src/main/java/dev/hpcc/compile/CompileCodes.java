package dev.hpcc.compile;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What the compiler itself can report beside its stages. */
public final class CompileCodes implements CodeBook {
  static final Code NOT_AVAILABLE = Code.error(5301, "a cloud does not take a key");

  @Override
  public List<Code> codes() {
    return List.of(NOT_AVAILABLE);
  }
}
