package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.AzurePlan;
import dev.hpcc.azure.model.Project;
import dev.hpcc.backend.Artifacts;
import dev.hpcc.backend.Artifacts.Artifact;
import dev.hpcc.backend.Artifacts.Mapping;
import dev.hpcc.emit.JsonWriter;
import dev.hpcc.emit.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * Emission for Azure, file by file:
 *
 * <ul>
 *   <li>{@code cyclecloud.txt}: {@link CycleCloudText}, with {@link ParameterForm}
 *   <li>{@code cyclecloud-parameters.json}: {@link ParametersTree}
 *   <li>{@code infrastructure.json}: {@link InfrastructureTree}
 *   <li>{@code project/}: as lowered, with {@link ProjectIni}
 *   <li>{@code RUNBOOK.md}: {@link RunBookPage}
 * </ul>
 */
public final class AzureEmission {

  static final String TEMPLATE = "cyclecloud.txt";
  static final String PARAMETERS = "cyclecloud-parameters.json";
  static final String INFRASTRUCTURE = "infrastructure.json";
  static final String RUN_BOOK = "RUNBOOK.md";
  static final String PROJECT = "project/";

  private final List<Artifact> files = new ArrayList<>();
  private final List<Mapping> mappings = new ArrayList<>();

  private AzureEmission() {}

  public static Artifacts write(AzurePlan plan) {
    AzureEmission emission = new AzureEmission();
    emission.add(TEMPLATE, CycleCloudText.write(plan));
    emission.add(PARAMETERS, JsonWriter.write(ParametersTree.of(plan.parameters())));
    emission.add(INFRASTRUCTURE, JsonWriter.write(InfrastructureTree.of(plan.infrastructure())));
    emission.project(plan.project());
    emission.files.add(new Artifact(RUN_BOOK, RunBookPage.write(plan), false));
    return new Artifacts(emission.files, emission.mappings);
  }

  private void add(String path, Written written) {
    files.add(new Artifact(path, written.text(), false));
    for (Written.Place place : written.places()) {
      mappings.add(new Mapping(path, place.pointer(), place.line(), place.span()));
    }
  }

  private void project(Project project) {
    if (project.specs().isEmpty()) {
      return;
    }
    files.add(new Artifact(PROJECT + "project.ini", ProjectIni.write(project), false));
    for (Project.Spec spec : project.specs()) {
      String folder = PROJECT + "specs/" + spec.name() + "/cluster-init/";
      for (Project.File file : spec.files()) {
        String text = file.text().endsWith("\n") ? file.text() : file.text() + "\n";
        files.add(new Artifact(folder + file.path(), text, file.executable()));
      }
    }
  }
}
