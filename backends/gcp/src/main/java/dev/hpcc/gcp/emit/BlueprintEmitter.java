package dev.hpcc.gcp.emit;

import dev.hpcc.backend.Artifacts;
import dev.hpcc.backend.Artifacts.Artifact;
import dev.hpcc.backend.Artifacts.Mapping;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.emit.Tree;
import dev.hpcc.emit.Written;
import dev.hpcc.emit.YamlWriter;
import dev.hpcc.gcp.toolkit.Deployment;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.StagedFile;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import java.util.ArrayList;
import java.util.List;

/** Writes the blueprint, the files beside it and the run-book. */
public final class BlueprintEmitter {
  /** The blueprint's file. */
  public static final String BLUEPRINT = "blueprint.yaml";

  private BlueprintEmitter() {}

  /** All files, with the places of the blueprint that statements caused. */
  public static Artifacts emit(PlanFacts facts, Deployment deployment) {
    Written blueprint = YamlWriter.write(tree(deployment));
    List<Artifact> files = new ArrayList<>();
    List<Mapping> mappings = new ArrayList<>();
    files.add(new Artifact(BLUEPRINT, blueprint.text(), false));
    for (Written.Place place : blueprint.places()) {
      mappings.add(new Mapping(BLUEPRINT, place.pointer(), place.line(), place.span()));
    }
    new SlurmTemplates(deployment.slurm()).write(files, mappings);
    for (StagedFile file : deployment.files()) {
      files.add(new Artifact(file.path(), file.text(), file.executable()));
      mappings.add(new Mapping(file.path(), "", 1, file.origin().span()));
    }
    files.add(new Artifact("RUNBOOK.md", new RunbookPage(facts, deployment).text(), false));
    return new Artifacts(files, mappings);
  }

  private static Tree tree(Deployment deployment) {
    Tree.Builder variables = Tree.map();
    for (Setting variable : deployment.variables()) {
      variables.put(variable.name(), Expressions.tree(variable.value()));
    }
    Tree.Builder labels = Tree.map();
    for (Setting label : deployment.labels()) {
      labels.put(label.name(), Expressions.tree(label.value()));
    }
    variables.put("labels", labels);
    List<Tree> modules = new ArrayList<>();
    for (ToolkitModule module : deployment.modules()) {
      modules.add(module(module));
    }
    Tree.Builder group = Tree.map().put("group", "primary").put("modules", Tree.list(modules));
    return Tree.map()
        .put("blueprint_name", deployment.name())
        .put("vars", variables)
        .put("deployment_groups", Tree.list(group.build()))
        .comment(deployment.description())
        .origin(deployment.origin())
        .build();
  }

  private static Tree module(ToolkitModule module) {
    Tree.Builder tree =
        Tree.map()
            .put("id", module.id())
            .put("source", module.type().source())
            .origin(module.origin())
            .comment(module.comment());
    if (!module.uses().isEmpty()) {
      tree.put("use", Tree.texts(module.uses()));
    }
    if (!module.settings().isEmpty()) {
      Tree.Builder settings = Tree.map();
      for (Setting setting : module.settings()) {
        settings.put(setting.name(), Expressions.tree(setting.value()));
      }
      tree.put("settings", settings);
    }
    return tree.build();
  }
}
