package dev.hpcc.golden.gate.gcp;

import dev.hpcc.golden.gate.Findings;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Slurm configuration templates, which the controller fills with {@code str.format}: a single
 * brace is a placeholder, every other one has to be doubled (slurm-gcp, conf.py).
 */
final class ConfigTemplates {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "slurm.conf.tpl",
          Set.of(
              "slurmctld_hosts",
              "auth_key",
              "mpi_default",
              "control_host_port",
              "state_save",
              "accounting_storage_host",
              "accounting_storage_backup_host",
              "name",
              "slurmlog"),
          "slurmdbd.conf.tpl",
          Set.of(
              "auth_key",
              "state_save",
              "dbd_host_str",
              "slurmlog",
              "db_name",
              "db_host",
              "db_port",
              "db_user",
              "db_pass"));
  private static final Map<String, Set<String>> NEEDED =
      Map.of(
          "slurm.conf.tpl", Set.of("slurmctld_hosts", "auth_key", "name", "state_save"),
          "slurmdbd.conf.tpl", Set.of("auth_key", "db_name", "db_host", "db_user", "db_pass"));

  private final SortedMap<String, String> files;
  private final Findings findings;

  ConfigTemplates(SortedMap<String, String> files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void check() {
    for (String name : new java.util.TreeSet<>(KNOWN.keySet())) {
      if (files.containsKey(name)) {
        check(name, files.getOrDefault(name, ""));
      }
    }
  }

  private void check(String name, String text) {
    Set<String> found = new LinkedHashSet<>();
    String single = text.replace("{{", "").replace("}}", "");
    Matcher m = PLACEHOLDER.matcher(single);
    while (m.find()) {
      found.add(m.group(1));
      findings.require(
          KNOWN.getOrDefault(name, Set.of()).contains(m.group(1)),
          "config-template",
          name,
          "{" + m.group(1) + "} is filled by nobody");
    }
    String rest = m.replaceAll("");
    findings.require(
        !rest.contains("{") && !rest.contains("}"), "config-template", name, "a single brace");
    findings.require(
        found.containsAll(NEEDED.getOrDefault(name, Set.of())),
        "config-template",
        name,
        "placeholders are missing: " + found);
    findings.require(
        !name.equals("slurm.conf.tpl") || text.contains("\ninclude cloud.conf\n"),
        "config-template",
        name,
        "does not include cloud.conf");
  }
}
