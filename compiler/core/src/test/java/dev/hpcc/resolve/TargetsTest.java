package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static List<String> clouds(String text, String... asked) {
    Blueprints.Resolved resolved =
        Blueprints.resolve(text, Blueprints.input().withTargets(List.of(asked)));
    assertFalse(resolved.sink().hasErrors(), () -> resolved.messages().toString());
    return List.copyOf(resolved.resolution().clusters().keySet());
  }

  @Test
  void withoutATargetAllCloudsAreCompiledNearTheCity() {
    String text = "blueprint b { near = \"Oslo\" }\nnodes a { count = 1 }\n";
    assertEquals(List.of("aws", "azure", "gcp"), clouds(text));
    assertEquals(List.of("gcp"), clouds(text, "gcp"));
    Target target =
        Blueprints.on(Blueprints.resolve(text).resolution(), "aws").target().orElseThrow();
    assertTrue(target.region().isEmpty() && target.origin().isBuiltIn());
  }

  @Test
  void declaredTargetsAreTheOnlyOnes() {
    String text =
        """
        blueprint b { edition = 2026 }
        target gcp { region = "r", zones = ["r-a", "r-b"] }
        target aws { region = "s" }
        nodes a { count = 1 }
        """;
    assertEquals(List.of("aws", "gcp"), clouds(text));
    assertEquals(List.of("gcp"), clouds(text, "gcp"));
    Target gcp = Blueprints.on(Blueprints.resolve(text).resolution(), "gcp").target().orElseThrow();
    assertEquals("r", gcp.region().orElseThrow().value());
    assertEquals("r-b", gcp.zones().get(1).value());
  }

  @Test
  void aTargetThatIsOffIsNotCompiled() {
    String text =
        """
        blueprint b { near = "Oslo" }
        parameter p { type = bool, default = false }
        target aws { region = "s" }
        target gcp { when = p }
        nodes a { count = 1 }
        """;
    assertEquals(List.of("aws"), clouds(text));
    Blueprints.Resolved on =
        Blueprints.resolve(text, Blueprints.input().withParameters(Map.of("p", "true")));
    assertEquals(2, on.resolution().clusters().size());
  }

  @Test
  void theNeutralClusterHasNoTargetAndNoOptions() {
    String text =
        "blueprint b { near = \"Oslo\" }\nnodes a { count = 1, on aws { instance = \"i\" } }\n";
    Resolution resolution = Blueprints.resolve(text).resolution();
    assertTrue(resolution.neutral().target().isEmpty());
    assertTrue(resolution.neutral().groups().get(0).options().all().isEmpty());
    assertEquals(
        "i",
        Blueprints.on(resolution, "aws")
            .groups()
            .get(0)
            .options()
            .text("instance")
            .orElseThrow()
            .value());
  }

  @Test
  void statementsListWhatSomebodyWroteAndNothingElse() {
    String text =
        """
        blueprint b { near = "Oslo" }
        defaults nodes { smt = true }
        nodes a { count = 4, cores >= 8, when = true, on aws { cores >= 16, instance = "i" } }
        """;
    Resolution resolution = Blueprints.resolve(text).resolution();
    List<String> aws =
        Blueprints.on(resolution, "aws").statements().stream()
            .filter(s -> s.kind().equals("nodes"))
            .map(s -> s.key() + "=" + s.value())
            .toList();
    assertEquals(List.of("smt=true", "count=", "cores=16"), aws);
  }

  @Test
  void anExistingElementWithAddressesIsWhole() {
    String text =
        """
        blueprint b { near = "Oslo" }
        existing network { on aws { id = "v" }, on azure { id = "g/v" }, on gcp { id = "n" }
          existing subnet s { for = [compute], on aws { id = "s" }, on azure { id = "s" }, on gcp { id = "s" } }
        }
        nodes a { count = 1, subnet = s }
        """;
    Blueprints.Resolved resolved = Blueprints.resolve(text);
    assertEquals(List.of(), resolved.messages());
    var network = Blueprints.on(resolved.resolution(), "azure").network();
    assertTrue(network.existing() && network.cidr().isEmpty());
    assertEquals("g/v", network.options().text("id").orElseThrow().value());
    assertEquals("s", network.subnets().get(0).options().text("id").orElseThrow().value());
  }
}
