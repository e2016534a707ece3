package dev.hpcc.diagnostic;

import java.util.List;

/** The codes that one module can report. Found with {@link java.util.ServiceLoader}. */
public interface CodeBook {
  List<Code> codes();
}
