package dev.hpcc.golden.gate.cyclecloud;

import dev.hpcc.golden.gate.Findings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cluster-init specs: Microsoft's own by name, ours with their scripts in {@code project/}. A spec
 * that is missing fails the node at boot, not the import (CycleCloud projects).
 */
final class Projects {
  private static final Set<String> BUILT_IN =
      Set.of(
          "healthagent:default",
          "monitoring:default",
          "slurm:default",
          "slurm:scheduler",
          "slurm:login",
          "slurm:execute",
          "pbspro:default",
          "pbspro:server",
          "pbspro:login",
          "pbspro:execute",
          "gridengine:default",
          "gridengine:scheduler",
          "gridengine:execute");
  private static final Pattern SPEC =
      Pattern.compile("(?:([^/:]+)/)?([A-Za-z0-9_-]+):([A-Za-z0-9_-]+)(?::([0-9.]+))?");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "project/specs/([^/]+)/cluster-init/scripts/\\d{2,3}[-_.][A-Za-z0-9_.-]+\\.sh");
  private static final Pattern ANY_SCRIPT =
      Pattern.compile("project/specs/([^/]+)/cluster-init/scripts/.*");

  private final SortedMap<String, String> files;
  private final Findings findings;

  Projects(SortedMap<String, String> files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void check(Section file) {
    Section project = SectionReader.read(files.getOrDefault("project/project.ini", ""), findings);
    String name = setting(project, "name");
    String version = setting(project, "version");
    Set<String> used = new LinkedHashSet<>();
    for (Section section : file.all()) {
      if (!section.type().equals("cluster-init")) {
        continue;
      }
      Matcher spec = SPEC.matcher(section.name());
      if (!spec.matches()) {
        findings.add("cluster-init", section.where(), "no [locker/]project:spec[:version]");
      } else if ("cyclecloud".equals(spec.group(1))) {
        String known = spec.group(2) + ":" + spec.group(3);
        findings.require(
            BUILT_IN.contains(known), "cluster-init", section.where(), known + " is not built in");
      } else {
        used.add(spec.group(3));
        findings.require(
            spec.group(2).equals(name) && version.equals(spec.group(4)),
            "cluster-init",
            section.where(),
            "project.ini says " + name + " " + version);
        findings.require(
            files.keySet().stream()
                .anyMatch(f -> f.startsWith("project/specs/" + spec.group(3) + "/")),
            "cluster-init",
            section.where(),
            "no folder project/specs/" + spec.group(3));
      }
    }
    scripts(used);
  }

  private static String setting(Section project, String key) {
    return project.sections("project").stream()
        .flatMap(s -> s.attribute(key).stream())
        .map(Attribute::text)
        .findFirst()
        .orElse("");
  }

  private void scripts(Set<String> used) {
    for (String path : files.keySet()) {
      Matcher any = ANY_SCRIPT.matcher(path);
      if (!any.matches()) {
        continue;
      }
      findings.require(used.contains(any.group(1)), "cluster-init", path, "no node runs this spec");
      findings.require(
          SCRIPT.matcher(path).matches(),
          "cluster-init",
          path,
          "the name tells no order: 00-name.sh");
      List<String> lines = files.getOrDefault(path, "").lines().toList();
      findings.require(
          !lines.isEmpty() && lines.get(0).startsWith("#!"), "cluster-init", path, "no #! line");
      findings.require(
          files.getOrDefault(path, "").indexOf('\r') < 0, "cluster-init", path, "carriage return");
    }
  }
}
