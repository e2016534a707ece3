package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.NodeGroup;
import dev.hpcc.language.Value;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import dev.hpcc.quantity.Unit;
import dev.hpcc.quantity.Units;
import dev.hpcc.source.SourceFile;
import dev.hpcc.syntax.Item.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ValuesTest {
  private static final String HEAD = "blueprint lab { near = \"Frankfurt\" }\n";

  private static Resolution resolve(String text, Map<String, String> parameters) {
    Blueprints.Resolved resolved =
        Blueprints.resolve(HEAD + text, Blueprints.input().withParameters(parameters));
    assertEquals(
        List.of(), resolved.messages().stream().filter(m -> m.contains(": error")).toList());
    return resolved.resolution();
  }

  private static NodeGroup group(String text) {
    return resolve(text, Map.of()).neutral().groups().get(0);
  }

  private static String tag(String text, String expression) {
    return resolve(text + "let x = " + expression + "\ntags { x = \"\\(x)\" }\n", Map.of())
        .neutral()
        .tags()
        .get(0)
        .value()
        .value();
  }

  @Example
  void operatorsBindAsEverybodyExpects() {
    assertEquals("7", tag("", "1 + 2 * 3"));
    assertEquals("9", tag("", "(1 + 2) * 3"));
    assertEquals("2", tag("", "10 - 5 - 3"));
    assertEquals("1.25", tag("", "10 / 2 / 4"));
    assertEquals("true", tag("", "not 1 > 2 and (false or 2 >= 2)"));
    assertEquals("1/3", tag("", "1 / 3"));
    assertEquals("yes", tag("", "if 1 TiB == 1024 GiB then \"yes\" else \"no\""));
  }

  @Example
  void unitsFollowNamesCallsAndParentheses() {
    assertEquals("24 TiB", tag("let n = 24\n", "n TiB"));
    assertEquals("3 TiB", tag("", "(1 + 2) TiB"));
    assertEquals("8 GiB", tag("", "max(4, 8) GiB"));
    assertEquals("2 GiB per core", tag("let mem = 2 GiB\n", "mem per core"));
    assertEquals("192 GiB", tag("", "2 GiB per core * 96 cores"));
    assertEquals("2190 USD", tag("", "3 USD/h * 1 month"));
  }

  @Example
  void functionsGiveWhatTheyName() {
    assertEquals("3", tag("", "ceil(7 / 3)"));
    assertEquals("2", tag("", "floor(7 / 3)"));
    assertEquals("4 h", tag("", "max(1 h, 240 min)"));
    assertEquals("1", tag("", "min([3, 1, 2])"));
    assertEquals(
        "2", tag("parameter l { type = [text], default = [\"a\", \"b\"] }\n", "length(l)"));
    assertEquals("3", tag("", "length(\"abc\")"));
    assertEquals("n = 4", tag("", "\"n = \\(text(4))\""));
  }

  @Example
  void oneUnitServesBothEndsOfARange() {
    NodeGroup cores = group("let most = 6144\nnodes a { count = 0..most cores }\n");
    assertEquals("cores", cores.count().unit().word());
    assertEquals(6144, cores.count().upper());
    assertEquals(8, group("nodes a { count = 4 nodes..8 }\n").count().upper());
    assertEquals("gpus", group("nodes a { count = 32 gpus }\n").count().unit().word());
    assertEquals("nodes", group("nodes a { count = 4 }\n").count().unit().word());
  }

  @Example
  void aLetTakesTheTypeOfItsUse() {
    String text =
        """
        let fs = [home]
        let speed = fast
        let groups = [a]
        filesystem home { kind = nfs, mount = "/home", capacity >= 1 TiB }
        nodes a { count = 0..1, mounts = fs, disk_class = speed }
        scheduler slurm { queue all { nodes = groups } }
        """;
    Resolution resolution = resolve(text, Map.of());
    assertEquals("fast", resolution.neutral().groups().get(0).diskClass().value().word());
    assertEquals("a", resolution.neutral().scheduler().queues().get(0).groups().get(0).value());
  }

  @Example
  void aWordOfAChoiceComesBeforeAParameterAndThatIsWarned() {
    String text =
        """
        parameter fast { type = bool, default = true }
        nodes a { count = 1, disk_class = fast, smt = fast }
        """;
    Blueprints.Resolved resolved = Blueprints.resolve(HEAD + text);
    NodeGroup group = resolved.resolution().neutral().groups().get(0);
    assertEquals("fast", group.diskClass().value().word());
    assertTrue(group.smt().value());
    assertTrue(resolved.messages().get(0).contains("warning HPC2046"));
  }

  @Example
  void valuesFromOutsideAreReadByTheirType() {
    String text =
        """
        parameter t { type = text, default = "" }
        parameter n { type = integer, default = 1 }
        parameter s { type = size, default = 1 TiB }
        parameter b { type = bool, default = false }
        parameter l { type = [text], default = [] }
        parameter i { type = [integer], default = [] }
        parameter c { type = choice, one_of = [red, green], default = red }
        parameter m { type = money, default = 1 USD }
        parameter d { type = duration, default = 1 h }
        tags { all = "\\(t)|\\(n)|\\(s)|\\(b)|\\(length(l))|\\(max(i))|\\(c)|\\(m)|\\(d)" }
        nodes a { count = 1 }
        """;
    Map<String, String> given =
        Map.of(
            "t",
            "a = \"b\"",
            "n",
            "7",
            "s",
            "2 TiB",
            "b",
            "true",
            "l",
            "x,y,z",
            "i",
            "3, 9",
            "c",
            "green",
            "m",
            "5 USD",
            "d",
            "90 min");
    Resolution resolution = resolve(text, given);
    assertEquals(
        "a = \"b\"|7|2 TiB|true|3|9|green|5 USD|90 min",
        resolution.neutral().tags().get(0).value().value());
    assertTrue(resolution.parameters().stream().allMatch(Resolution.Parameter::given));
    assertEquals("[text]", resolution.parameters().get(4).type());
  }

  @Example
  void aFileOfParametersIsWeakerThanTheCommandLine() {
    String text =
        """
        parameter a { type = integer, default = 1 }
        parameter b { type = integer, default = 1 }
        tags { t = "\\(a)\\(b)" }
        nodes x { count = 1 }
        """;
    ResolveInput input =
        Blueprints.input()
            .withParameterFile(new SourceFile("site.params", "a = 2, b = 1 + 1\n"))
            .withParameters(Map.of("b", "3"));
    Blueprints.Resolved resolved = Blueprints.resolve(HEAD + text, input);
    assertEquals(List.of(), resolved.messages());
    assertEquals("23", resolved.resolution().neutral().tags().get(0).value().value());
  }

  @Example
  void aFileOfParametersHoldsSettingsOfKnownParametersOnly() {
    ResolveInput input =
        Blueprints.input()
            .withParameterFile(new SourceFile("p", "nodes x { count = 1 }\nunknown = 3\n"));
    List<String> told = Blueprints.resolve(HEAD + "nodes a { count = 1 }\n", input).messages();
    assertTrue(told.get(0).startsWith("p:1:1: error HPC1001"), told.toString());
    assertEquals(2, told.size());
    assertTrue(told.get(1).startsWith("p:2:1: error HPC2042"), told.toString());
  }

  @Example
  void aSecretReachesNothingButItsPlace() {
    String text =
        """
        parameter db { type = secret, description = "the password", on aws { from = "x" } }
        nodes a { count = 0..1 }
        scheduler slurm { queue a { }, accounting { password = db } }
        """;
    Resolution resolution = resolve(text, Map.of());
    assertEquals(
        "db",
        resolution
            .neutral()
            .scheduler()
            .accounting()
            .orElseThrow()
            .password()
            .orElseThrow()
            .value());
    assertEquals("the password", resolution.neutral().secrets().get(0).description());
    assertEquals(
        "x",
        Blueprints.on(resolution, "aws")
            .secrets()
            .get(0)
            .options()
            .text("from")
            .orElseThrow()
            .value());
    assertEquals("", resolution.parameters().get(0).value());
  }

  @Provide
  Arbitrary<Unit> sizes() {
    List<Unit> units = new ArrayList<>(Units.all());
    units.removeIf(unit -> !unit.word().endsWith("B"));
    return Arbitraries.of(units);
  }

  @Property(tries = 200)
  void aBoundInBytesIsNeverRoundedAgainstTheUser(
      @ForAll("sizes") Unit unit,
      @ForAll @LongRange(min = 1, max = 1000) long amount,
      @ForAll @LongRange(min = 1, max = 999) long parts) {
    Quantity quantity =
        new Quantity(Rational.of(amount, parts).times(unit.factor()), unit.dimension());
    Assume.that(Canonical.fits(quantity));
    Value.Amount number = new Value.Amount(quantity, "x");
    Rational least = Rational.of(Canonical.of(number, Comparison.AT_LEAST));
    Rational most = Rational.of(Canonical.of(number, Comparison.AT_MOST));
    assertTrue(least.compareTo(quantity.amount()) >= 0 && most.compareTo(quantity.amount()) <= 0);
    assertTrue(least.minus(most).compareTo(Rational.ONE) <= 0);
  }

  @Property(tries = 100)
  void aSizeInABlueprintIsThatManyBytes(
      @ForAll("sizes") Unit unit, @ForAll @LongRange(min = 1, max = 5000) long amount) {
    String text =
        "filesystem f { kind = nfs, mount = \"/f\", capacity >= "
            + amount
            + " "
            + unit.word()
            + " }\nnodes a { count = 1 }\n";
    Blueprints.Resolved resolved = Blueprints.resolve(HEAD + text);
    assertEquals(List.of(), resolved.messages());
    assertEquals(
        Quantity.of(amount, unit).amount().toLong(),
        resolved.resolution().neutral().filesystems().get(0).capacityBytes().least().orElseThrow());
  }
}
