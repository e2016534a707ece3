package dev.hpcc.golden.gate.gcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Wires the modules as {@code expand} does: first {@code use} by equal names of outputs and inputs,
 * then variables, then the module's id. What stays empty, unused or out of order is told.
 */
final class Expansion {
  private static final Set<String> ALWAYS_USED =
      Set.of("labels", "deployment_name", "project_id", "region", "zone");
  private static final Set<String> FUNCTIONS_OF_TOOLKIT = Set.of("flatten", "merge", "ghpc_stage");

  private final Blueprint blueprint;
  private final SortedMap<String, String> files;
  private final Findings findings;
  private final Set<String> usedVars = new LinkedHashSet<>(ALWAYS_USED);
  private final Set<String> usedModules = new HashSet<>();

  Expansion(Blueprint blueprint, SortedMap<String, String> files, Findings findings) {
    this.blueprint = blueprint;
    this.files = files;
    this.findings = findings;
  }

  void check() {
    Blueprint.texts(blueprint.vars(), "vars", (t, w) -> text(t, w, Optional.empty()));
    for (Blueprint.Module module : blueprint.modules()) {
      Blueprint.texts(module.settings(), module.where(), (t, w) -> text(t, w, Optional.of(module)));
      wire(module);
    }
    for (Blueprint.Module module : blueprint.modules()) {
      findings.require(
          usedModules.contains(module.id()) || !Modules.hasToBeUsed(module.source()),
          "unused-module",
          module.where(),
          "nothing uses it");
    }
    for (Map.Entry<String, JsonNode> entry : blueprint.vars().properties()) {
      findings.require(
          usedVars.contains(entry.getKey()),
          "unused-variable",
          "vars." + entry.getKey(),
          "no module takes it");
    }
  }

  private void wire(Blueprint.Module module) {
    JsonNode inputs = Modules.inputs(module.source());
    Set<String> filled = new HashSet<>();
    module.settings().fieldNames().forEachRemaining(filled::add);
    Set<String> written = Set.copyOf(filled);
    Set<String> seen = new HashSet<>();
    for (String id : module.uses()) {
      Optional<Blueprint.Module> used = blueprint.module(id);
      findings.require(seen.add(id), "use", module.where(), id + " twice");
      if (used.isEmpty() || used.get().group() > module.group()) {
        findings.add("use", module.where(), id + " is not there or comes later");
        continue;
      }
      usedModules.add(id);
      boolean gave = false;
      for (String output : Modules.outputs(used.get().source())) {
        boolean takes = inputs.has(output) && !output.equals("labels");
        boolean list = inputs.path(output).path("type").has("list");
        if (takes && !written.contains(output) && (list || !filled.contains(output))) {
          filled.add(output);
          gave = true;
          findings.require(
              !inputs.path(output).path("mustBeUnset").asBoolean(),
              "use",
              module.where(),
              id + " fills " + output + ", which has to stay unset");
        }
      }
      findings.require(gave, "useless-use", module.where(), id + " gives it nothing");
    }
    for (Map.Entry<String, JsonNode> entry : blueprint.vars().properties()) {
      if (inputs.has(entry.getKey()) && filled.add(entry.getKey())) {
        usedVars.add(entry.getKey());
      }
    }
    filled.add(Modules.idInput(module.source()));
    boolean open = !blueprint.vars().has("project_id");
    for (Map.Entry<String, JsonNode> input : inputs.properties()) {
      boolean later = open && input.getKey().equals("project_id");
      findings.require(
          filled.contains(input.getKey())
              || later
              || !input.getValue().path("required").asBoolean(),
          "missing-input",
          module.where(),
          input.getKey() + " of " + module.source());
    }
  }

  private void text(String text, String where, Optional<Blueprint.Module> in) {
    List<String> expressions;
    try {
      expressions = Expressions.in(text);
    } catch (IllegalArgumentException e) {
      findings.add("expression", where, String.valueOf(e.getMessage()));
      return;
    }
    findings.require(
        !(text.startsWith("((") && text.endsWith("))")), "expression", where, "raw HCL: " + text);
    for (String expression : expressions) {
      boolean names = false;
      for (Expressions.Reference reference : Expressions.references(expression)) {
        names = true;
        reference(reference, where, in);
      }
      for (String file : Expressions.stagedFiles(expression)) {
        names = true;
        findings.require(files.containsKey(file), "staged-file", where, file + " is not there");
      }
      boolean call = FUNCTIONS_OF_TOOLKIT.stream().anyMatch(f -> expression.startsWith(f + "("));
      boolean literal = expression.matches("\"[^\"$\\\\]*\"");
      findings.require(
          names || call || literal, "expression", where, "names nothing: $(" + expression + ")");
    }
  }

  private void reference(
      Expressions.Reference reference, String where, Optional<Blueprint.Module> in) {
    if (reference.of().equals("vars")) {
      usedVars.add(reference.name());
      boolean open = reference.name().equals("project_id");
      findings.require(
          open || blueprint.vars().has(reference.name()),
          "reference",
          where,
          "no variable " + reference.name());
      return;
    }
    Optional<Blueprint.Module> module = blueprint.module(reference.of());
    boolean earlier =
        in.isPresent() && module.filter(m -> m.group() <= in.get().group()).isPresent();
    findings.require(earlier, "reference", where, "no module " + reference.of() + " so far");
    if (module.isPresent()) {
      usedModules.add(module.get().id());
      findings.require(
          Modules.outputs(module.get().source()).contains(reference.name()),
          "reference",
          where,
          module.get().source() + " has no output " + reference.name());
    }
  }
}
