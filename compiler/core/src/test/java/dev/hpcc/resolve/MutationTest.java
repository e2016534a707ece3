package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hpcc.check.Checker;
import dev.hpcc.diagnostic.TextRenderer;
import dev.hpcc.ir.ClusterJson;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blueprints with random faults: resolving never throws, always ends, and tells the same twice. */
class MutationTest {
  private static final int TRIES = 400;

  /** Words that are most likely to lead somewhere that they should not. */
  private static final List<String> SPLINTERS =
      List.of(
          "none",
          "true",
          "0",
          "7 / 0",
          "0..",
          "[]",
          "{ }",
          "{",
          "}",
          "(",
          ")",
          "\"",
          "\\(x)",
          "like",
          "existing",
          "on aws {",
          "when = false,",
          "let a = a",
          "include \"case.hpc\"",
          "per core",
          "TiB",
          "%",
          "file(\"x\")",
          "99999999999999999999",
          "secret",
          "[text]",
          "if true then 1",
          "default = true,",
          "skip = true,",
          "nodes",
          "cpu",
          "=",
          ">=",
          ",",
          "\n");

  @ParameterizedTest
  @ValueSource(strings = {"tour.hpc", "lab.hpc", "everything.hpc"})
  @Timeout(120)
  void whateverIsChangedResolvingEndsWithAResult(String name) {
    String blueprint = Blueprints.resource(name);
    Random random = new Random(name.hashCode());
    int broken = 0;
    for (int i = 0; i < TRIES; i++) {
      String mutant = mutate(blueprint, random);
      try {
        broken += survive(mutant) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError fault) {
        fail("after change " + i + " of\n" + mutant, fault);
      }
    }
    assertTrue(broken > TRIES / 2, "only " + broken + " of the changes broke anything");
  }

  @Test
  void theSameFaultsAreToldInTheSameWords() {
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      String mutant = mutate(Blueprints.resource("everything.hpc"), random);
      assertEquals(told(mutant), told(mutant));
    }
  }

  private static String told(String text) {
    return new TextRenderer(false).render(resolve(text).sink().sorted());
  }

  private static Blueprints.Resolved resolve(String text) {
    String script = "#!/bin/sh\ntrue\n";
    ResolveInput input =
        Blueprints.input()
            .withSources(
                Blueprints.files(
                    Map.of("setup/tune.sh", script, "tune.sh", script, "case.hpc", text)))
            .withParameters(
                text.contains("parameter admin_cidr")
                    ? Map.of("admin_cidr", "10.1.0.0/16")
                    : Map.of());
    return Blueprints.resolve(text, input);
  }

  /** Resolves, checks, renders and writes; whether anything was wrong. */
  private static boolean survive(String text) {
    Blueprints.Resolved resolved = resolve(text);
    Checker.check(resolved.resolution(), resolved.sink());
    ClusterJson.write(resolved.resolution().neutral(), new StringWriter());
    return resolved.sink().hasErrors();
  }

  /** Changes one to three words: takes one out, doubles it, or puts another in its place. */
  private static String mutate(String blueprint, Random random) {
    List<String> words =
        new ArrayList<>(List.of(blueprint.split("(?<=[^A-Za-z0-9_])|(?=[^A-Za-z0-9_])")));
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(5)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(at));
        case 2 -> words.set(at, words.get(random.nextInt(words.size())));
        case 3 -> words.set(at, " " + SPLINTERS.get(random.nextInt(SPLINTERS.size())) + " ");
        default -> words.add(at, " " + SPLINTERS.get(random.nextInt(SPLINTERS.size())) + " ");
      }
    }
    return String.join("", words);
  }
}
