package dev.hpcc.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Bound;
import dev.hpcc.ir.Bounds;
import dev.hpcc.ir.Origin;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegalSizesTest {

  private static final long TIB = 1L << 40;
  private static final LegalSizes STEPS_OF_16 =
      LegalSizes.row(16 * TIB, 16 * TIB, 128 * TIB, LegalSizes.Unit.BYTES);
  private static final LegalSizes WITH_SMALL =
      new LegalSizes(List.of(1200L), 2400, 2400, 9600, LegalSizes.Unit.MEGABYTES_PER_SECOND);

  private final Diagnostics sink = new Diagnostics();

  @Test
  void roundsUpToTheNextStep() {
    assertEquals(Optional.of(32 * TIB), STEPS_OF_16.atLeast(24 * TIB));
    assertEquals(Optional.of(32 * TIB), STEPS_OF_16.atLeast(32 * TIB));
    assertEquals(Optional.of(48 * TIB), STEPS_OF_16.atLeast(32 * TIB + 1));
    assertEquals(Optional.of(16 * TIB), STEPS_OF_16.atLeast(0));
  }

  @Test
  void hasNothingAboveTheLast() {
    assertEquals(Optional.of(128 * TIB), STEPS_OF_16.atLeast(128 * TIB));
    assertEquals(Optional.empty(), STEPS_OF_16.atLeast(128 * TIB + 1));
    assertEquals(Optional.empty(), STEPS_OF_16.atLeast(Long.MAX_VALUE));
  }

  @Test
  void aLastOffTheRowIsNotReached() {
    LegalSizes odd = LegalSizes.row(10, 10, 35, LegalSizes.Unit.BYTES);
    assertEquals(Optional.empty(), odd.atLeast(31));
    assertEquals(Optional.of(30L), odd.atMost(99));
  }

  @Test
  void knowsSmallSizesBelowTheRow() {
    assertEquals(Optional.of(1200L), WITH_SMALL.atLeast(7));
    assertEquals(Optional.of(2400L), WITH_SMALL.atLeast(1201));
    assertEquals(Optional.of(1200L), WITH_SMALL.atMost(2399));
    assertEquals(Optional.empty(), WITH_SMALL.atMost(1199));
    assertTrue(WITH_SMALL.has(1200));
    assertFalse(WITH_SMALL.has(3600));
  }

  @Test
  void anExactSizeThatIsNotSoldNamesBothNeighbours() {
    assertEquals(Optional.empty(), choose(bound(Bound.Relation.EXACTLY, 20 * TIB, "20 TiB"), 0));
    Diagnostic error = sink.sorted().get(0);
    assertEquals("HPC5001", error.code().id());
    assertTrue(error.hint().contains("`capacity = 16 TiB` and `capacity = 32 TiB`"), error.hint());
  }

  @Test
  void anExactSizeThatIsSoldIsTaken() {
    assertEquals(
        Optional.of(32 * TIB), choose(bound(Bound.Relation.EXACTLY, 32 * TIB, "32 TiB"), 0));
    assertFalse(sink.hasErrors());
  }

  @Test
  void aFloorFromAnotherRequirementRaisesTheSize() {
    assertEquals(
        Optional.of(64 * TIB), choose(bound(Bound.Relation.AT_LEAST, TIB, "1 TiB"), 50 * TIB));
  }

  @Test
  void anUpperBoundBelowTheNextSizeIsRefused() {
    Bounds narrow =
        new Bounds(
            List.of(
                one(Bound.Relation.AT_LEAST, 20 * TIB, "20 TiB"),
                one(Bound.Relation.AT_MOST, 30 * TIB, "30 TiB")));
    assertEquals(Optional.empty(), choose(narrow, 0));
    assertTrue(sink.sorted().get(0).message().contains("`capacity <= 30 TiB`"));
  }

  @Test
  void moreThanTheGreatestIsRefusedWithTheGreatest() {
    assertEquals(Optional.empty(), choose(bound(Bound.Relation.AT_LEAST, 200 * TIB, "200 TiB"), 0));
    Diagnostic error = sink.sorted().get(0);
    assertEquals("HPC5002", error.code().id());
    assertTrue(error.hint().contains("128 TiB"), error.hint());
  }

  @Test
  void writesBytesInTheGreatestWholeUnit() {
    assertEquals("1536 GiB", LegalSizes.writtenBytes(3 * TIB / 2));
    assertEquals("2 TiB", LegalSizes.writtenBytes(2 * TIB));
    assertEquals("5 B", LegalSizes.writtenBytes(5));
  }

  private Optional<Long> choose(Bounds bounds, long floor) {
    return STEPS_OF_16.choose(
        new LegalSizes.Request("filesystem `scratch`", "capacity", "the product", bounds, floor),
        sink);
  }

  private static Bounds bound(Bound.Relation relation, long value, String written) {
    return new Bounds(List.of(one(relation, value, written)));
  }

  private static Bound one(Bound.Relation relation, long value, String written) {
    SourceFile file = new SourceFile("t.hpc", written);
    return new Bound(relation, value, written, Origin.own(new Span(file, 0, written.length())));
  }
}
