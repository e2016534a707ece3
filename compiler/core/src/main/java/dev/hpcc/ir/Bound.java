package dev.hpcc.ir;

/**
 * One statement about a size: {@code =}, {@code >=} or {@code <=}.
 *
 * @param relation which of them
 * @param value in the canonical unit that the holder names
 * @param written the value in the user's words, for messages: {@code 24 TiB}
 * @param origin who said so
 */
public record Bound(Relation relation, long value, String written, Origin origin) {

  /** How the value bounds. */
  public enum Relation {
    EXACTLY("="),
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  public boolean admits(long candidate) {
    return switch (relation) {
      case EXACTLY -> candidate == value;
      case AT_LEAST -> candidate >= value;
      case AT_MOST -> candidate <= value;
    };
  }

  /** {@code >= 24 TiB}. */
  @Override
  public String toString() {
    return relation.sign() + " " + written;
  }
}
