package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys and names of a blueprint (Cluster Toolkit 1.95, pkg/config). */
final class BlueprintShape {
  private static final Pattern LABEL_VALUE = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}_-]{0,63}");
  private static final Pattern LABEL_KEY =
      Pattern.compile("[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,62}");
  private static final Pattern GROUP = Pattern.compile("\\w(-*\\w)*");
  private static final Pattern MODULE_ID = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern DEPLOYMENT = Pattern.compile("[a-z][a-z0-9-]{0,36}[a-z0-9]");
  private static final Set<String> TOP =
      Set.of(
          "blueprint_name",
          "vars",
          "deployment_groups",
          "validators",
          "terraform_backend_defaults",
          "terraform_providers");
  private static final Set<String> GROUP_KEYS =
      Set.of("group", "modules", "terraform_backend", "terraform_providers");
  private static final Set<String> MODULE_KEYS =
      Set.of("id", "source", "kind", "use", "settings", "outputs");

  private final Blueprint blueprint;
  private final Findings findings;

  BlueprintShape(Blueprint blueprint, Findings findings) {
    this.blueprint = blueprint;
    this.findings = findings;
  }

  void check() {
    JsonNode root = blueprint.root();
    keys(root, TOP, "blueprint");
    label(root.path("blueprint_name"), "blueprint_name");
    vars();
    Set<String> names = new HashSet<>();
    findings.require(
        root.path("deployment_groups").size() > 0, "shape", "deployment_groups", "no group");
    for (JsonNode group : root.path("deployment_groups")) {
      String name = group.path("group").asText();
      keys(group, GROUP_KEYS, "group " + name);
      findings.require(
          GROUP.matcher(name).matches() && names.add(name), "name", "group " + name, "not legal");
      findings.require(group.path("modules").size() > 0, "shape", "group " + name, "no module");
    }
    names.clear();
    for (Blueprint.Module module : blueprint.modules()) {
      keys(module.body(), MODULE_KEYS, module.where());
      findings.require(
          MODULE_ID.matcher(module.id()).matches() && !module.id().equals("vars"),
          "name",
          module.where(),
          "no legal id");
      findings.require(names.add(module.id()), "name", module.where(), "stands twice");
      findings.require(
          Modules.isKnown(module.source()),
          "source",
          module.where(),
          module.source() + " is not in the table");
    }
  }

  private void keys(JsonNode node, Set<String> known, String where) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      findings.require(known.contains(entry.getKey()), "shape", where, entry.getKey() + " unknown");
    }
  }

  private void label(JsonNode value, String where) {
    findings.require(
        value.isTextual()
            && LABEL_VALUE.matcher(value.asText()).matches()
            && !value.asText().isEmpty(),
        "label",
        where,
        value + " is no label value");
  }

  private void vars() {
    JsonNode vars = blueprint.vars();
    for (Map.Entry<String, JsonNode> entry : vars.properties()) {
      findings.require(
          !entry.getValue().isNull(), "variable", "vars." + entry.getKey(), "was not set");
    }
    label(vars.path("deployment_name"), "vars.deployment_name");
    findings.require(
        DEPLOYMENT.matcher(vars.path("deployment_name").asText()).matches(),
        "name",
        "vars.deployment_name",
        "resource names that derive from it are not legal");
    JsonNode labels = vars.path("labels");
    findings.require(labels.size() <= 62, "label", "vars.labels", "over 64 with the toolkit's two");
    for (Map.Entry<String, JsonNode> entry : labels.properties()) {
      boolean legal =
          LABEL_KEY.matcher(entry.getKey()).matches()
              && entry.getValue().isTextual()
              && LABEL_VALUE.matcher(entry.getValue().asText()).matches();
      findings.require(
          legal, "label", "vars.labels." + entry.getKey(), entry.getValue().toString());
    }
  }
}
