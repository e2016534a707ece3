package dev.hpcc.backend;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The sizes in which a product is sold, and the least of them that meets what a blueprint asks:
 * {@code >=} rounds up, {@code =} on a size that is not sold is an error with its two neighbours.
 *
 * @param small sizes below {@code first} that are sold as well, ascending; mostly none
 * @param first least size of the regular row
 * @param step from one size of the row to the next
 * @param last greatest size; {@link Long#MAX_VALUE} where no source says
 * @param unit how to write a size for people
 */
public record LegalSizes(List<Long> small, long first, long step, long last, Unit unit) {

  private static final long KIB = 1024;
  private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

  public LegalSizes {
    small = List.copyOf(small);
    if (first < 0 || step < 1 || last < first) {
      throw new IllegalArgumentException(first + ".." + last + " in steps of " + step);
    }
  }

  /** What a size is a number of. */
  public enum Unit {
    BYTES,
    /** Megabytes per second, 10⁶ bytes. */
    MEGABYTES_PER_SECOND,
    /** Mebibytes per second, 2²⁰ bytes. */
    MEBIBYTES_PER_SECOND
  }

  /**
   * What is asked.
   *
   * @param element whose size it is, {@code filesystem `scratch`}
   * @param key the key, {@code capacity}
   * @param product what is sold, {@code AMLFS-Durable-Premium-125}
   * @param bounds in the unit of the sizes
   * @param floor what another requirement needs at least, 0 for none
   */
  public record Request(String element, String key, String product, Bounds bounds, long floor) {}

  /** The sizes from {@code first} to {@code last} in steps. */
  public static LegalSizes row(long first, long step, long last, Unit unit) {
    return new LegalSizes(List.of(), first, step, last, unit);
  }

  /** The least size that is at least the amount, where there is one. */
  public Optional<Long> atLeast(long amount) {
    for (long size : small) {
      if (size >= amount) {
        return Optional.of(size);
      }
    }
    if (amount <= first) {
      return Optional.of(first);
    }
    long steps = (amount - first - 1) / step + 1;
    if (amount > last || steps > (last - first) / step) {
      return Optional.empty();
    }
    return Optional.of(first + steps * step);
  }

  /** The greatest size that is at most the amount, where there is one. */
  public Optional<Long> atMost(long amount) {
    if (amount >= first) {
      return Optional.of(first + (Math.min(amount, last) - first) / step * step);
    }
    Optional<Long> found = Optional.empty();
    for (long size : small) {
      if (size <= amount) {
        found = Optional.of(size);
      }
    }
    return found;
  }

  /** Whether the size is sold. */
  public boolean has(long size) {
    Optional<Long> least = atLeast(size);
    return least.isPresent() && least.get() == size;
  }

  /**
   * The size to order: the least that meets all bounds and the floor.
   *
   * @return empty when none does and an error was reported
   */
  public Optional<Long> choose(Request request, Diagnostics sink) {
    long asked = Math.max(request.bounds().least().orElse(0), request.floor());
    Optional<Long> size = atLeast(asked);
    if (size.isEmpty()) {
      sink.report(tooLarge(request, asked));
      return Optional.empty();
    }
    Optional<Bound> refusal = request.bounds().refusal(size.get());
    if (refusal.isPresent()) {
      sink.report(notSold(request, refusal.get(), size.get()));
      return Optional.empty();
    }
    return size;
  }

  private Diagnostic tooLarge(Request request, long asked) {
    Optional<Bound> bound = lowerBound(request.bounds());
    String what =
        bound.isPresent() && bound.get().value() == asked
            ? "`" + request.key() + " " + bound.get() + "` of " + request.element()
            : request.element() + " needs " + written(asked) + " and that";
    long greatest = atMost(last).orElse(last);
    return Diagnostic.of(
            BackendCodes.SIZE_TOO_LARGE,
            at(request, bound),
            what + " is more than " + request.product() + " offers")
        .labelled("at most " + written(greatest))
        .hint("ask for at most " + written(greatest) + ", or split it in two");
  }

  private Diagnostic notSold(Request request, Bound refused, long above) {
    boolean exact = refused.relation() == Bound.Relation.EXACTLY;
    Optional<Long> below = atMost(refused.value());
    String message =
        "`"
            + request.key()
            + " "
            + refused
            + "` of "
            + request.element()
            + (exact ? " is no size of " : " leaves no size of ")
            + request.product();
    return Diagnostic.of(BackendCodes.SIZE_NOT_SOLD, refused.origin().span(), message)
        .labelled("sold in steps of " + written(step) + " from " + written(least()))
        .hint(neighbours(request.key(), below, above, exact));
  }

  private String neighbours(String key, Optional<Long> below, long above, boolean exact) {
    String upper = "`" + key + " = " + written(above) + "`";
    String sizes =
        below.isEmpty() || below.get() == above
            ? "the nearest is " + upper
            : "the nearest are `" + key + " = " + written(below.get()) + "` and " + upper;
    return exact ? sizes + "; `>=` rounds up by itself" : sizes;
  }

  private long least() {
    return small.isEmpty() ? first : small.get(0);
  }

  private static Optional<Bound> lowerBound(Bounds bounds) {
    for (Bound bound : bounds.all()) {
      if (bound.relation() != Bound.Relation.AT_MOST) {
        return Optional.of(bound);
      }
    }
    return Optional.empty();
  }

  private static Span at(Request request, Optional<Bound> bound) {
    List<Bound> all = request.bounds().all();
    if (bound.isEmpty() && all.isEmpty()) {
      throw new IllegalArgumentException("nothing asked of " + request.element());
    }
    return bound.orElseGet(() -> all.get(0)).origin().span();
  }

  /** The size in the language's words: {@code 32 TiB}, {@code 4000 MB/s}. */
  public String written(long size) {
    return switch (unit) {
      case MEGABYTES_PER_SECOND -> size + " MB/s";
      case MEBIBYTES_PER_SECOND -> size + " MiB/s";
      case BYTES -> writtenBytes(size);
    };
  }

  /** A number of bytes in the greatest binary unit that holds it whole: {@code 1536 GiB}. */
  public static String writtenBytes(long bytes) {
    int power = 0;
    long number = bytes;
    while (power < BINARY.length - 1 && number != 0 && number % KIB == 0) {
      number /= KIB;
      power++;
    }
    return number + " " + BINARY[power];
  }
}
