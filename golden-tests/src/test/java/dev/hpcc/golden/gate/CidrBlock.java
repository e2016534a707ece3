package dev.hpcc.golden.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 block, read independently of the compiler's own type.
 *
 * @param base the first address, its host bits zero
 * @param bits the prefix length, 0 to 32
 */
public record CidrBlock(long base, int bits) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  /** Empty when the text is no block or has host bits set. */
  public static Optional<CidrBlock> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    long base = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(m.group(i));
      if (part > 255) {
        return Optional.empty();
      }
      base = base * 256 + part;
    }
    CidrBlock block = new CidrBlock(base, Integer.parseInt(m.group(5)));
    boolean legal = block.bits <= 32 && base % block.size() == 0;
    return legal ? Optional.of(block) : Optional.empty();
  }

  /** Number of addresses. */
  public long size() {
    return 1L << (32 - bits);
  }

  public boolean contains(CidrBlock other) {
    return base <= other.base && other.base + other.size() <= base + size();
  }

  public boolean overlaps(CidrBlock other) {
    return base < other.base + other.size() && other.base < base + size();
  }
}
