package dev.hpcc.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncludeTest {
  private static final String HEAD = "blueprint lab { near = \"Frankfurt\" }\n";

  private static Blueprints.Resolved resolve(String text, Map<String, String> files) {
    return Blueprints.resolve(HEAD + text, Blueprints.input().withSources(Blueprints.files(files)));
  }

  @Test
  void theIncludingFileWinsKeyByKey() {
    Blueprints.Resolved resolved =
        resolve(
            "network { egress = none }\ninclude \"a.hpc\"\nnodes x { count = 1 }\n",
            Map.of(
                "a.hpc",
                "include \"b.hpc\"\nnetwork { cidr = \"10.1.0.0/16\", egress = nat }\ntags { t = \"a\" }\n",
                "b.hpc",
                "network { cidr = \"10.2.0.0/16\", managed_access = false }\ntags { t = \"b\", u = \"b\" }\n"));
    assertEquals(List.of(), resolved.messages());
    var network = resolved.resolution().neutral().network();
    assertEquals("10.1.0.0/16", network.cidr().orElseThrow().value().toString());
    assertEquals("none", network.egress().value().word());
    assertEquals(false, network.managedAccess().value());
    assertEquals("a", resolved.resolution().neutral().tags().get(0).value().value());
    assertEquals(
        List.of("case.hpc", "a.hpc", "b.hpc"),
        resolved.resolution().files().stream().map(SourceFile::name).toList());
  }

  @Test
  void theOrderOfItemsNeverMatters() {
    Map<String, String> files =
        Map.of("a.hpc", "network { egress = nat, cidr = \"10.1.0.0/16\" }\n");
    String own = "network { egress = none }\n";
    String include = "include \"a.hpc\"\n";
    for (String text : List.of(own + include, include + own)) {
      var network = resolve(text, files).resolution().neutral().network();
      assertEquals("none", network.egress().value().word());
      assertEquals("10.1.0.0/16", network.cidr().orElseThrow().value().toString());
    }
  }

  @Test
  void aFileThatIsIncludedTwiceCountsOnce() {
    Blueprints.Resolved resolved =
        resolve(
            "include \"a.hpc\"\ninclude \"b.hpc\"\n",
            Map.of(
                "a.hpc",
                "include \"c.hpc\"\n",
                "b.hpc",
                "include \"c.hpc\"\n",
                "c.hpc",
                "nodes x { count = 1 }\n"));
    assertEquals(List.of(), resolved.messages());
    assertEquals(1, resolved.resolution().neutral().groups().size());
  }

  @Test
  void twoFilesThatDisagreeNeedOneThatDecides() {
    Map<String, String> files =
        Map.of("a.hpc", "network { egress = nat }\n", "b.hpc", "network { egress = none }\n");
    String both = "include \"a.hpc\"\ninclude \"b.hpc\"\nnodes x { count = 1 }\n";
    assertTrue(resolve(both, files).messages().get(0).contains("HPC2055"));
    assertEquals(List.of(), resolve(both + "network { egress = nat }\n", files).messages());
  }

  @Test
  void pathsAreRelativeToTheFileThatWritesThem() {
    Sources sources =
        (from, path) -> {
          String folder = from.name().contains("/") ? "site/" : "";
          String name = folder + path;
          String text =
              name.equals("site/a.hpc")
                  ? "nodes x { count = 1, setup s { script = file(\"s.sh\") } }\n"
                  : "#!/bin/sh\n# " + name + "\n";
          return new Sources.Reading.Found(new SourceFile(name, text));
        };
    Blueprints.Resolved resolved =
        Blueprints.resolve(
            HEAD + "include \"site/a.hpc\"\n", Blueprints.input().withSources(sources));
    assertEquals(List.of(), resolved.messages());
    assertTrue(
        resolved
            .resolution()
            .neutral()
            .groups()
            .get(0)
            .setups()
            .get(0)
            .content()
            .toString()
            .contains("# site/s.sh"));
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    Sources sources = (from, path) -> new Sources.Reading.Unreadable("it is no UTF-8 text");
    List<String> told =
        Blueprints.resolve(HEAD + "include \"a.hpc\"\n", Blueprints.input().withSources(sources))
            .messages();
    assertTrue(
        told.get(0).contains("HPC9103") && told.get(0).endsWith("it is no UTF-8 text"),
        told.toString());
  }

  @Test
  void includesHaveAnEnd() {
    Map<String, String> deep = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      deep.put("f" + i + ".hpc", "include \"f" + (i + 1) + ".hpc\"\n");
    }
    List<String> told = resolve("include \"f0.hpc\"\n", deep).messages();
    assertEquals(1, told.size());
    assertTrue(told.get(0).contains("HPC9104"), told.toString());
    Map<String, String> many = new HashMap<>();
    StringBuilder root = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      many.put("f" + i + ".hpc", "let x" + i + " = 1\n");
      root.append("include \"f").append(i).append(".hpc\"\n");
    }
    assertTrue(resolve(root.toString(), many).messages().toString().contains("HPC9104"));
  }

  @Test
  void anIncludedFileHasNoBlueprint() {
    List<String> told =
        resolve("include \"a.hpc\"\n", Map.of("a.hpc", "blueprint other { near = \"x\" }\n"))
            .messages();
    assertTrue(told.get(0).contains("an included file has no `blueprint`"), told.toString());
  }

  @Test
  void aScriptThatIsTooLongIsNotRead() {
    ResolveInput input =
        Blueprints.input()
            .withSources(Blueprints.files(Map.of("s.sh", "#!/bin/sh\n" + "x".repeat(500))))
            .withLimits(Limits.standard().withFileSize(400));
    List<String> told =
        Blueprints.resolve(
                HEAD + "nodes a { count = 1, setup s { script = file(\"s.sh\") } }\n", input)
            .messages();
    assertTrue(told.get(0).contains("HPC9103"), told.toString());
  }
}
