package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.check.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sizes and shapes that would hurt a careless compiler. */
class LargeBlueprintTest {

  @Test
  @Timeout(60)
  void tenThousandGroupsResolveAndSharePartsAmongClouds() {
    Blueprints.Resolved resolved = Blueprints.resolve(groups(10_000));
    Checker.check(resolved.resolution(), resolved.sink());
    assertFalse(resolved.sink().hasErrors(), () -> resolved.messages().get(0));
    Resolution resolution = resolved.resolution();
    assertEquals(10_001, resolution.neutral().groups().size());
    assertSame(
        resolution.neutral().groups().get(7), Blueprints.on(resolution, "gcp").groups().get(7));
    assertNotSame(
        resolution.neutral().groups().get(10_000),
        Blueprints.on(resolution, "aws").groups().get(10_000));
  }

  @Test
  @Timeout(60)
  void tenThousandFaultsAreEachTold() {
    StringBuilder text = new StringBuilder("blueprint big { near = \"Frankfurt\" }\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("nodes n").append(i).append(" { count = 1, fabric = f").append(i).append(" }\n");
    }
    assertEquals(10_000, Blueprints.resolve(text.toString()).sink().errorCount());
  }

  @Test
  @Timeout(60)
  void aLongChainOfLetsIsAnErrorAndNoOverflow() {
    StringBuilder text = new StringBuilder("blueprint big { near = \"Frankfurt\" }\nlet x0 = 1\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("let x").append(i).append(" = x").append(i - 1).append(" + 1\n");
    }
    text.append("nodes cpu { count = x20000 }\n");
    Blueprints.Resolved resolved = Blueprints.resolve(text.toString());
    assertTrue(resolved.messages().get(0).contains("HPC9106"), () -> resolved.messages().get(0));
    assertEquals(1, resolved.sink().errorCount(), () -> resolved.messages().toString());
  }

  @Test
  @Timeout(60)
  void aLongChainOfLikesIsAnErrorAndNoOverflow() {
    StringBuilder text = new StringBuilder("blueprint big { near = \"Frankfurt\" }\n");
    text.append("nodes n0 { count = 1 }\n");
    for (int i = 1; i <= 2_000; i++) {
      text.append("nodes n").append(i).append(" like n").append(i - 1).append(" { }\n");
    }
    Blueprints.Resolved resolved = Blueprints.resolve(text.toString());
    assertTrue(resolved.sink().hasErrors());
    assertTrue(
        resolved.messages().stream().allMatch(m -> m.contains("HPC9106")),
        () -> resolved.messages().toString());
  }

  @Test
  @Timeout(60)
  void valuesThatDoubleAtEveryStepEnd() {
    StringBuilder text = new StringBuilder("blueprint big { near = \"Frankfurt\" }\n");
    text.append("let t0 = \"ab\"\nlet n0 = 3\nlet l0 = [1]\n");
    for (int i = 1; i <= 60; i++) {
      String last = String.valueOf(i - 1);
      text.append("let t" + i + " = \"\\(t" + last + ")\\(t" + last + ")\"\n");
      text.append("let n" + i + " = n" + last + " * n" + last + "\n");
      text.append("let l" + i + " = [l" + last + ", l" + last + "]\n");
    }
    text.append("tags { a = t60 }\nnodes cpu { count = n60, ports = l60 }\n");
    Blueprints.Resolved resolved = Blueprints.resolve(text.toString());
    String all = resolved.messages().toString();
    assertTrue(all.contains("HPC9107") && all.contains("HPC2017"), all);
  }

  @Test
  @Timeout(60)
  void aPatternThatMakesOthersBacktrackIsMatchedInOnePass() {
    String text =
        """
        blueprint big { near = "Frankfurt" }
        parameter p { type = text, pattern = "(a*)*(a|a)*(a?){30}b", default = "b" }
        tags { p = p }
        """;
    ResolveInput input =
        Blueprints.input().withParameters(java.util.Map.of("p", "a".repeat(20_000)));
    assertTrue(Blueprints.resolve(text, input).messages().get(0).contains("HPC2044"));
  }

  static String groups(int count) {
    StringBuilder text = new StringBuilder("blueprint big { near = \"Frankfurt\" }\n");
    text.append("network { cidr = \"10.0.0.0/8\" }\n");
    text.append("filesystem home { kind = nfs, mount = \"/home\", capacity >= 1 TiB }\n");
    text.append("defaults nodes { disk >= 80 GiB }\nnodes login { count = 1, cores >= 4 }\n");
    for (int i = 0; i < count; i++) {
      text.append("nodes n")
          .append(i)
          .append(" { count = 0..4, cores >= 8, memory >= 2 GiB per core");
      text.append(i == count - 1 ? ", on aws { count = 0..2 } }\n" : " }\n");
    }
    text.append("scheduler slurm {\n  login = [login]\n");
    for (int i = 0; i < count; i++) {
      text.append("  queue n").append(i).append(i == 0 ? " { default = true }\n" : " { }\n");
    }
    return text.append("}\n").toString();
  }
}
