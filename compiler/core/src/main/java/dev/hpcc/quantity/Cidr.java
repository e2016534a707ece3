package dev.hpcc.quantity;

/**
 * An IPv4 network in CIDR form.
 *
 * @param address the network address, as an unsigned 32-bit number; host bits are zero
 * @param prefix 0..32
 */
public record Cidr(long address, int prefix) {
  public Cidr {
    if (prefix < 0 || prefix > 32 || address < 0 || address > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("no IPv4 network: " + address + "/" + prefix);
    }
    if ((address & (sizeOf(prefix) - 1)) != 0) {
      throw new IllegalArgumentException("host bits set: " + address + "/" + prefix);
    }
  }

  /** The number of addresses in it. */
  public long size() {
    return sizeOf(prefix);
  }

  public boolean contains(Cidr other) {
    return other.prefix >= prefix && (other.address & -size()) == address;
  }

  public boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  /**
   * The {@code index}-th network of the given prefix inside this one.
   *
   * @throws IllegalArgumentException if it lies outside
   */
  public Cidr part(int partPrefix, long index) {
    long start = address + index * sizeOf(partPrefix);
    if (partPrefix < prefix || index < 0 || start >= address + size()) {
      throw new IllegalArgumentException("part " + index + " of /" + partPrefix + " in " + this);
    }
    return new Cidr(start, partPrefix);
  }

  /** {@code 10.20.0.0/16}. */
  @Override
  public String toString() {
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255)
        + "/"
        + prefix;
  }

  private static long sizeOf(int prefix) {
    return 1L << (32 - prefix);
  }
}
