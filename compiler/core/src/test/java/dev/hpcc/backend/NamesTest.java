package dev.hpcc.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final NameRule HYPHENS = NameRule.lowerWithHyphens(20);
  private static final NameRule NODESET = NameRule.lowerPlain(14);

  @Test
  void aLegalNameIsKept() {
    assertEquals("cpu-large", Names.legal(HYPHENS, "cpu-large"));
  }

  @Test
  void theNearestLegalFormIsTaken() {
    assertEquals("cpu-large", Names.legal(HYPHENS, "CPU_Large"));
    assertEquals("cpularge", Names.legal(NODESET, "cpu-large"));
    assertEquals("n2024", Names.legal(HYPHENS, "2024"));
    assertEquals("cpu", Names.legal(HYPHENS, "cpu-"));
  }

  @Test
  void aTooLongNameIsCutAndTold() {
    String one = Names.legal(NODESET, "computenodeslargememory");
    String two = Names.legal(NODESET, "computenodeslargedisk");
    assertEquals(14, one.length());
    assertTrue(one.startsWith("computenod"), one);
    assertNotEquals(one, two);
  }

  @Test
  void twoThatMeetAreToldApartAndTheLegalOneStays() {
    Map<String, String> names = Names.assign(NODESET, List.of("cpu-a", "cpua", "cpu_a"));
    assertEquals("cpua", names.get("cpua"));
    assertTrue(names.get("cpu-a").startsWith("cpua") && names.get("cpu-a").length() == 8);
    assertNotEquals(names.get("cpu-a"), names.get("cpu_a"));
  }

  @Test
  void theOrderOfTheBlocksDoesNotMatter() {
    Map<String, String> one = Names.assign(NODESET, List.of("cpu-a", "cpua", "x-y", "x_y"));
    Map<String, String> two = Names.assign(NODESET, List.of("x_y", "x-y", "cpua", "cpu-a"));
    assertEquals(one.get("cpu-a"), two.get("cpu-a"));
    assertEquals(one.get("x_y"), two.get("x_y"));
  }

  @Test
  void namesDifferWithinTheCharactersThatTheCloudKeeps() {
    NameRule cut = new NameRule("a-z", "a-z0-9-", "a-z0-9", "-", 60, 10, true);
    Map<String, String> names =
        Names.assign(cut, List.of("partition-one", "partition-two", "partition"));
    assertEquals("partition", names.get("partition"));
    assertNotEquals(
        names.get("partition-one").substring(0, 10), names.get("partition-two").substring(0, 10));
  }

  @Test
  void aNameThatIsTakenIsNotGivenAgain() {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("group", "all");
    assertNotEquals("all", Names.assign(HYPHENS, wanted, List.of("all")).get("group"));
  }

  @Test
  void caseIsIgnoredWhereTheCloudIgnoresIt() {
    NameRule rule = new NameRule("A-Za-z", "A-Za-z0-9", "A-Za-z0-9", "", 20, 20, false);
    Map<String, String> names = Names.assign(rule, List.of("Cpu", "cpu"));
    assertEquals("Cpu", names.get("Cpu"));
    assertNotEquals("cpu", names.get("cpu"));
  }

  @Property(tries = 300)
  void everyNameIsLegalAndNoTwoMeet(@ForAll @Size(max = 6) List<String> written) {
    Map<String, String> names = Names.assign(NODESET, written.stream().distinct().toList());
    for (String name : names.values()) {
      assertTrue(NODESET.accepts(name), name);
    }
    assertEquals(names.size(), names.values().stream().distinct().count());
  }
}
