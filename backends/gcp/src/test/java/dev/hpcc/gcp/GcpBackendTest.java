package dev.hpcc.gcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.backend.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class GcpBackendTest {
  private static final String QUEUE = "scheduler slurm { queue cpu { } }\n";
  private static final String NODES = "nodes cpu { count = 0..4, cores >= 16 }\n";

  @Test
  void theBackendIsFoundByItsId() {
    List<String> ids = new ArrayList<>();
    ServiceLoader.load(Backend.class).forEach(backend -> ids.add(backend.id()));
    assertEquals(List.of("gcp"), ids);
  }

  @Test
  void aKeyThatIsNotTakenIsAnErrorWhereItStands() {
    assertEquals(1, refusals(NODES.replace("cores", "purchase = reserved, cores") + QUEUE).size());
  }

  @Test
  void namesThatMeetAreToldApart() {
    Compiled compiled =
        Compiled.of(
            """
            nodes cpu-a { count = 0..4, cores >= 16 }
            nodes cpua  { count = 0..4, cores >= 16 }
            nodes computenodeslargememory { count = 0..4, cores >= 16 }
            nodes computenodeslargedisk   { count = 0..4, cores >= 16 }
            scheduler slurm {
              queue a { nodes = [cpu-a, cpua, computenodeslargememory, computenodeslargedisk] }
            }
            """);
    List<String> names = new ArrayList<>();
    for (String line : compiled.file("blueprint.yaml").lines().toList()) {
      if (line.startsWith("          name: ")) {
        names.add(line.strip().substring("name: ".length()));
      }
    }
    names.removeAll(List.of("ctrl", "node"));
    assertEquals(4, names.stream().distinct().count(), names.toString());
    assertTrue(names.contains("cpua"), names.toString());
    assertTrue(names.stream().allMatch(name -> name.matches("[a-z][a-z0-9]{0,13}")), "" + names);
  }

  @Test
  void elementsThatAreCalledLikeOursKeepTheBlueprintWhole() {
    Compiled compiled =
        Compiled.of(
            """
            filesystem vars       { kind = nfs, mount = "/v", capacity >= 1 TiB }
            filesystem network    { kind = nfs, mount = "/n", capacity >= 1 TiB }
            filesystem controller { kind = nfs, mount = "/c", capacity >= 1 TiB }
            nodes controller { count = 1, cores >= 4 }
            nodes firewall   { count = 0..4, cores >= 16 }
            scheduler slurm { queue firewall { } }
            """);
    List<String> ids = new ArrayList<>();
    for (String line : compiled.file("blueprint.yaml").lines().toList()) {
      if (line.startsWith("      - id: ")) {
        ids.add(line.strip().substring("- id: ".length()));
      }
    }
    assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    assertTrue(!ids.contains("vars"), ids.toString());
  }

  private static List<String> refusals(String blocks) {
    return Compiled.of(blocks).messages();
  }
}
