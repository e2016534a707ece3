package dev.hpcc.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class QuantityTest {

  @Provide
  Arbitrary<Unit> units() {
    return Arbitraries.of(List.copyOf(Units.all()));
  }

  @Property
  void aQuantityIsWrittenSoThatItReadsTheSame(
      @ForAll("units") Unit unit, @ForAll @LongRange(min = 0, max = 1_000_000) long amount) {
    Quantity quantity = Quantity.of(amount, unit);
    String[] words = quantity.toString().split(" ", 2);
    Unit written = Units.find(words[1]).orElseThrow();
    assertEquals(unit.dimension(), written.dimension());
    assertEquals(quantity.amount(), Rational.parse(words[0]).times(written.factor()));
  }

  @Example
  void theUnitThatNeedsTheLeastNumberIsWritten() {
    assertEquals("24 TiB", written(24, "TiB"));
    assertEquals("24 TB", written(24, "TB"));
    assertEquals("1 TiB", written(1024, "GiB"));
    assertEquals("1500 GB", written(1500, "GB"));
    assertEquals("90 min", written(90, "min"));
    assertEquals("90 days", written(90, "days"));
    assertEquals("1 node", written(1, "nodes"));
    assertEquals("2 nodes", written(2, "node"));
    assertEquals("200 Gbps", written(200_000, "Mbps"));
    assertEquals("0 B", written(0, "TiB"));
  }

  private static String written(long amount, String unit) {
    return Quantity.of(amount, Units.find(unit).orElseThrow()).toString();
  }

  @Example
  void aRateAndASizePerSomethingKeepTheirPer() {
    Quantity rate = Quantity.of(125, Units.find("MB/s").orElseThrow());
    Quantity tib = Quantity.of(1, Units.find("TiB").orElseThrow());
    Quantity core = Quantity.of(1, Units.find("core").orElseThrow());
    assertEquals("125 MB/s per TiB", rate.over(tib).toString());
    assertEquals("1 TiB per core", tib.over(core).toString());
    assertEquals(Dimension.RATE_PER_SIZE, rate.over(tib).dimension());
  }

  @Example
  void productsHaveTheDimensionThatTheyShould() {
    Quantity perCore =
        Quantity.of(2, Units.find("GiB").orElseThrow())
            .over(Quantity.of(1, Units.find("core").orElseThrow()));
    Quantity cores = Quantity.of(96, Units.find("cores").orElseThrow());
    assertEquals("192 GiB", perCore.times(cores).toString());
    Quantity price = Quantity.of(3, Units.find("USD/h").orElseThrow());
    Quantity month = Quantity.of(1, Units.find("month").orElseThrow());
    assertEquals("2190 USD", price.times(month).toString());
  }

  @Example
  void bitsAreNoBytesAndAFrequencyIsNoRate() {
    assertNotEquals(Dimension.BANDWIDTH, Dimension.RATE);
    assertNotEquals(Dimension.FREQUENCY, Dimension.RATE_PER_SIZE);
    assertNotEquals(unit("GB").factor(), unit("GiB").factor());
    assertEquals(Rational.of(1L << 50), unit("PiB").factor());
    assertEquals(Rational.of(730L * 3600), unit("month").factor());
  }

  private static Unit unit(String word) {
    return Units.find(word).orElseThrow();
  }

  @Example
  void aDimensionUndoneIsNoDimension() {
    for (Unit one : Units.all()) {
      for (Unit other : Units.all()) {
        Dimension product = one.dimension().times(other.dimension());
        assertEquals(one.dimension(), product.over(other.dimension()));
      }
    }
    assertTrue(Dimension.SIZE.over(Dimension.SIZE).isNumber());
    assertFalse(Dimension.SIZE.isNumber());
  }

  @Example
  void endlessProductsOfUnitsThrow() {
    assertThrows(
        ArithmeticException.class,
        () -> {
          Dimension dimension = Dimension.SIZE;
          for (int i = 0; i < 100; i++) {
            dimension = dimension.times(Dimension.SIZE);
          }
        });
  }
}
