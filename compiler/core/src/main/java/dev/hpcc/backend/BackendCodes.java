package dev.hpcc.backend;

import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.CodeBook;
import java.util.List;

/** What all backends can report; 5xxx. */
public final class BackendCodes implements CodeBook {

  /** {@code =} on a size that the product is not sold in, or bounds with none between them. */
  public static final Code SIZE_NOT_SOLD = Code.error(5001, "the product has no such size");

  /** More than the product's greatest size. */
  public static final Code SIZE_TOO_LARGE =
      Code.error(5002, "more than the product's greatest size");

  public static final Code SLURM_KEY = Code.error(5101, "Slurm setting not taken");
  public static final Code SLURM_VALUE =
      Code.error(5102, "value not legal in Slurm's configuration");

  /** Two tags whose nearest legal keys are the same. */
  public static final Code TAG_COLLISION = Code.error(5201, "two tags become one on this cloud");

  @Override
  public List<Code> codes() {
    return List.of(SIZE_NOT_SOLD, SIZE_TOO_LARGE, SLURM_KEY, SLURM_VALUE, TAG_COLLISION);
  }
}
