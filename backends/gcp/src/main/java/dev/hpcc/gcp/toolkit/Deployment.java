package dev.hpcc.gcp.toolkit;

import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole blueprint of the Toolkit: one deployment group, and the files beside it.
 *
 * @param name of the blueprint and of the deployment
 * @param description what the user says of it, for a comment; empty for none
 * @param variables deployment variables but {@code labels}; the project is absent where the user
 *     names it at deployment
 * @param labels key and value of each label
 * @param files scripts beside the blueprint
 * @param slurm settings that need templates of Slurm's files beside it
 */
public record Deployment(
    String name,
    String description,
    List<Setting> variables,
    List<Setting> labels,
    List<ToolkitModule> modules,
    List<StagedFile> files,
    SlurmLines slurm,
    Runbook runbook,
    Origin origin) {
  public Deployment {
    variables = List.copyOf(variables);
    labels = List.copyOf(labels);
    modules = List.copyOf(modules);
    files = List.copyOf(files);
  }

  public Optional<ToolkitModule> module(String id) {
    for (ToolkitModule module : modules) {
      if (module.id().equals(id)) {
        return Optional.of(module);
      }
    }
    return Optional.empty();
  }

  /** The Google APIs that the modules need, each once, in the order of the modules. */
  public List<String> services() {
    List<String> services = new ArrayList<>();
    for (ToolkitModule module : modules) {
      for (String service : module.type().services()) {
        if (!services.contains(service)) {
          services.add(service);
        }
      }
    }
    return services;
  }
}
