package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What expand accepts silently and Terraform, Slurm or the Compute API refuse later. */
final class SlurmRules {
  private final Blueprint blueprint;
  private final Findings findings;

  SlurmRules(Blueprint blueprint, Findings findings) {
    this.blueprint = blueprint;
    this.findings = findings;
  }

  void check() {
    List<Blueprint.Module> controllers = blueprint.modules("schedmd-slurm-gcp-v6-controller");
    findings.require(controllers.size() <= 1, "slurm", "blueprint", "two controllers");
    controllers.forEach(this::controller);
    Set<String> names = new HashSet<>();
    for (Blueprint.Module nodeset : blueprint.modules("schedmd-slurm-gcp-v6-nodeset")) {
      String name = nodeset.text("name");
      findings.require(
          name.matches("[a-z][a-z0-9]{0,13}") && names.add(name),
          "nodeset-name",
          nodeset.where(),
          "`" + name + "`: 14 of [a-z0-9], once");
      nodeset(nodeset);
    }
    names.clear();
    int defaults = 0;
    for (Blueprint.Module partition : blueprint.modules("schedmd-slurm-gcp-v6-partition")) {
      findings.require(
          names.add(partition.text("partition_name")),
          "partition-name",
          partition.where(),
          "twice");
      defaults += partition.settings().path("is_default").asBoolean() ? 1 : 0;
      partition(partition);
    }
    findings.require(
        names.isEmpty() || defaults == 1, "default-partition", "blueprint", defaults + " of them");
    for (String kind : List.of("vm-instance", "schedmd-slurm-gcp-v6-login")) {
      blueprint.modules(kind).forEach(m -> machine(m));
    }
    blueprint.modules("startup-script").forEach(this::script);
  }

  private void controller(Blueprint.Module controller) {
    findings.require(
        blueprint.vars().path("enable_slurm_auth").asBoolean(),
        "slurm-auth",
        controller.where(),
        "enable_slurm_auth: true has to be written, MUNGE has ended");
    findings.require(
        blueprint.vars().path("slurm_cluster_name").asText().matches("[a-z][-a-z0-9]{0,19}"),
        "name",
        "vars.slurm_cluster_name",
        "has to be written: the default is cut to ten letters");
    findings.require(
        used(controller, "startup-script").count() == 0,
        "startup-script",
        controller.where(),
        "a controller takes controller_startup_script");
    machine(controller);
  }

  private void nodeset(Blueprint.Module nodeset) {
    JsonNode s = nodeset.settings();
    for (String key :
        List.of("enable_placement", "disk_type", "machine_type", "allow_automatic_updates")) {
      findings.require(s.has(key), "explicit", nodeset.where(), key + " has to be written");
    }
    int count = s.path("node_count_static").asInt(0) + s.path("node_count_dynamic_max").asInt(10);
    findings.require(count > 0, "count", nodeset.where(), "no node at all");
    boolean spot = s.path("enable_spot_vm").asBoolean();
    findings.require(
        !spot || s.path("on_host_maintenance").asText("TERMINATE").equals("TERMINATE"),
        "spot",
        nodeset.where(),
        "a spot VM cannot migrate");
    machine(nodeset);
  }

  private void partition(Blueprint.Module partition) {
    JsonNode s = partition.settings();
    findings.require(
        s.has("exclusive"), "explicit", partition.where(), "exclusive has to be written");
    findings.require(
        used(partition, "schedmd-slurm-gcp-v6-nodeset").count() > 0,
        "count",
        partition.where(),
        "no nodeset");
    boolean still =
        used(partition, "schedmd-slurm-gcp-v6-nodeset")
            .anyMatch(n -> n.settings().path("node_count_static").asInt() > 0);
    findings.require(
        !still || !s.path("exclusive").asBoolean(true),
        "static-exclusive",
        partition.where(),
        "static nodes with exclusive: true");
    for (String storage :
        List.of(
            "filestore",
            "managed-lustre",
            "pre-existing-network-storage",
            "cloud-storage-bucket")) {
      findings.require(
          used(partition, storage).count() == 0,
          "partition-storage",
          partition.where(),
          "a partition cannot use a file system");
    }
  }

  private Stream<Blueprint.Module> used(Blueprint.Module by, String lastPart) {
    return by.uses().stream()
        .flatMap(id -> blueprint.module(id).stream())
        .filter(m -> m.is(lastPart));
  }

  /** Disk types by machine family (Compute Engine, disk types; toolkit preconditions). */
  private void machine(Blueprint.Module module) {
    String machine = module.text("machine_type");
    String disk = module.text("disk_type");
    String family = machine.replaceFirst("-.*", "");
    boolean hyperdiskOnly =
        Set.of("c4", "c4a", "c4d", "h4d", "n4", "m4", "x4", "a4").contains(family);
    boolean legal =
        switch (disk) {
          case "pd-standard" -> !hyperdiskOnly && !Set.of("c3", "c3d", "h3", "m3").contains(family);
          case "pd-ssd" -> !hyperdiskOnly && !family.equals("h3");
          case "pd-balanced" -> !hyperdiskOnly;
          case "hyperdisk-balanced" ->
              !Set.of("c2", "c2d", "n1", "n2", "n2d", "e2", "t2d", "t2a").contains(family);
          case "" -> true;
          default -> false;
        };
    findings.require(legal, "disk-type", module.where(), disk + " on " + machine);
  }

  private void script(Blueprint.Module script) {
    Set<String> destinations = new HashSet<>();
    for (JsonNode runner : script.settings().path("runners")) {
      String name = runner.path("destination").asText();
      findings.require(
          !runner.has("args"),
          "runner",
          script.where(),
          name + " has args: the toolkit expands them unquoted in a shell");
      findings.require(
          name.matches("/?[A-Za-z0-9][A-Za-z0-9._/-]*") && destinations.add(name),
          "runner",
          script.where(),
          "destination `" + name + "`");
      String content = runner.path("content").asText();
      boolean shell = runner.path("type").asText().equals("shell");
      findings.require(
          !shell || !runner.has("content") || content.startsWith("#!"),
          "runner",
          script.where(),
          name + " does not begin with #!");
      findings.require(content.indexOf('\r') < 0, "runner", script.where(), "carriage return");
    }
  }
}
