package dev.hpcc.compile;

import java.nio.charset.StandardCharsets;

/**
 * SHA-256 (FIPS 180-4) of texts in UTF-8, in hexadecimal. Written out because the JDK's brings its
 * provider machinery along, seventy classes that a cold start has no other use for; a test compares
 * the two.
 */
public final class Fingerprint {
  private static final int BLOCK = 64;
  private static final String DIGITS = "0123456789abcdef";

  /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
  private static final int[] K = constants();

  private final int[] hash = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };
  private final int[] words = new int[64];

  private Fingerprint() {}

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return new Fingerprint().digest(bytes);
  }

  private String digest(byte[] bytes) {
    int whole = bytes.length / BLOCK * BLOCK;
    for (int at = 0; at < whole; at += BLOCK) {
      block(bytes, at);
    }
    int rest = bytes.length - whole;
    byte[] tail = new byte[rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK];
    System.arraycopy(bytes, whole, tail, 0, rest);
    tail[rest] = (byte) 0x80;
    long bits = bytes.length * 8L;
    for (int i = 0; i < 8; i++) {
      tail[tail.length - 1 - i] = (byte) (bits >>> (8 * i));
    }
    for (int at = 0; at < tail.length; at += BLOCK) {
      block(tail, at);
    }
    return hexadecimal();
  }

  private void block(byte[] bytes, int at) {
    for (int i = 0; i < 16; i++) {
      int from = at + 4 * i;
      words[i] =
          ((bytes[from] & 0xFF) << 24)
              | ((bytes[from + 1] & 0xFF) << 16)
              | ((bytes[from + 2] & 0xFF) << 8)
              | (bytes[from + 3] & 0xFF);
    }
    for (int i = 16; i < 64; i++) {
      int x = words[i - 15];
      int y = words[i - 2];
      words[i] =
          words[i - 16]
              + (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3))
              + words[i - 7]
              + (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10));
    }
    rounds();
  }

  /** Rotations are spelled out: calls would cost most while the code still runs interpreted. */
  private void rounds() {
    int a = hash[0];
    int b = hash[1];
    int c = hash[2];
    int d = hash[3];
    int e = hash[4];
    int f = hash[5];
    int g = hash[6];
    int h = hash[7];
    for (int i = 0; i < 64; i++) {
      int large1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      int large0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      int t1 = h + large1 + ((e & f) ^ (~e & g)) + K[i] + words[i];
      int t2 = large0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }

  private String hexadecimal() {
    StringBuilder out = new StringBuilder(64);
    for (int word : hash) {
      for (int shift = 28; shift >= 0; shift -= 4) {
        out.append(DIGITS.charAt((word >>> shift) & 0xF));
      }
    }
    return out.toString();
  }

  /** Exact: a double holds a cube root of a prime below 312 to 53 bits, of which 36 count. */
  private static int[] constants() {
    int[] constants = new int[64];
    int count = 0;
    for (int n = 2; count < constants.length; n++) {
      if (isPrime(n)) {
        double root = StrictMath.cbrt(n);
        constants[count++] = (int) (long) ((root - Math.floor(root)) * 0x1p32);
      }
    }
    return constants;
  }

  private static boolean isPrime(int n) {
    for (int d = 2; d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return true;
  }
}
