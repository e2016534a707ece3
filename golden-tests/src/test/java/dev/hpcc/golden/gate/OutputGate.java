package dev.hpcc.golden.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** What holds for the files of every target: form, run-book, source map. */
public final class OutputGate implements Gate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[#/^>&]?[A-Za-z_.]+}}");

  @Override
  public List<Finding> check(SortedMap<String, String> files) {
    Findings findings = new Findings();
    for (String name : List.of("RUNBOOK.md", "sourcemap.json", "plan.json")) {
      findings.require(files.containsKey(name), "missing-file", name, "is not there");
    }
    files.forEach((name, text) -> form(name, text, findings));
    for (String name : files.keySet()) {
      if (name.endsWith(".json")) {
        parse(files, name, findings);
      }
    }
    sourceMap(files, findings);
    return findings.list();
  }

  private static void form(String name, String text, Findings findings) {
    findings.require(text.endsWith("\n"), "form", name, "no last line end");
    findings.require(text.indexOf('\r') < 0, "form", name, "a carriage return");
    findings.require(!text.startsWith("\uFEFF"), "form", name, "a byte order mark");
    findings.require(!SecretPatterns.isIn(text), "secret", name, "a key in the text");
    if (name.endsWith(".md")) {
      findings.require(!PLACEHOLDER.matcher(text).find(), "form", name, "a placeholder unfilled");
      long fences = text.lines().filter(l -> l.strip().startsWith("```")).count();
      findings.require(fences % 2 == 0, "form", name, "a code block without its end");
    }
    if (name.endsWith(".sh")) {
      findings.require(text.startsWith("#!"), "form", name, "a script without #!");
    }
  }

  private static void parse(SortedMap<String, String> files, String name, Findings findings) {
    try {
      TestData.parse(files.getOrDefault(name, ""));
    } catch (IllegalArgumentException e) {
      findings.add("json", name, String.valueOf(e.getMessage()));
    }
  }

  /** Every mapping names a file that is there and a line that it has. */
  private static void sourceMap(SortedMap<String, String> files, Findings findings) {
    JsonNode map;
    try {
      map = TestData.parse(files.getOrDefault("sourcemap.json", "{}"));
    } catch (IllegalArgumentException e) {
      // Told by parse.
      return;
    }
    findings.require(
        map.path("mappings").size() > 0, "source-map", "sourcemap.json", "maps nothing");
    for (JsonNode mapping : map.path("mappings")) {
      String file = mapping.path("file").asText();
      long lines = files.getOrDefault(file, "").lines().count();
      int line = mapping.path("line").asInt();
      findings.require(
          line >= 1 && line <= lines, "source-map", file, "line " + line + " of " + lines);
    }
    mapped(files, map, findings);
  }

  /** Every CloudFormation resource is mapped to a line of the blueprint. */
  private static void mapped(SortedMap<String, String> files, JsonNode map, Findings findings) {
    if (!files.containsKey("template.yaml")) {
      return;
    }
    JsonNode resources =
        YamlTree.read(files.getOrDefault("template.yaml", "")).root().path("Resources");
    for (Map.Entry<String, JsonNode> resource : resources.properties()) {
      boolean there = false;
      for (JsonNode mapping : map.path("mappings")) {
        there |= mapping.path("pointer").asText().startsWith("/Resources/" + resource.getKey());
      }
      findings.require(there, "source-map", resource.getKey(), "comes from no line");
    }
  }
}
