package dev.hpcc.backend;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What all backends can report; 5xxx. */
public final class BackendCodes implements CodeBook {
  public static final Code SLURM_KEY = Code.error(5101, "Slurm setting not taken");
  public static final Code SLURM_VALUE =
      Code.error(5102, "value not legal in Slurm's configuration");

  @Override
  public List<Code> codes() {
    return List.of(SLURM_KEY, SLURM_VALUE);
  }
}
