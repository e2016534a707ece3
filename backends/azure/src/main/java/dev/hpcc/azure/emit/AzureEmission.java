package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.AzurePlan;
import dev.hpcc.azure.model.CloudInit;
import dev.hpcc.azure.model.CycleParameter;
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
 *   <li>{@code user-data/}: the scripts that the parameters hold for cloud-init, to be read
 *   <li>{@code RUNBOOK.md}: {@link RunBookPage}
 * </ul>
 */
public final class AzureEmission {

  static final String TEMPLATE = "cyclecloud.txt";
  static final String PARAMETERS = "cyclecloud-parameters.json";
  static final String INFRASTRUCTURE = "infrastructure.json";
  static final String RUN_BOOK = "RUNBOOK.md";
  static final String PROJECT = "project/";
  static final String USER_DATA = "user-data/";

  private final List<Artifact> files = new ArrayList<>();
  private final List<Mapping> mappings = new ArrayList<>();

  private AzureEmission() {}

  public static Artifacts write(AzurePlan plan) {
    AzureEmission emission = new AzureEmission();
    emission.add(TEMPLATE, CycleCloudText.write(plan));
    emission.add(PARAMETERS, JsonWriter.write(ParametersTree.of(plan.parameters())));
    emission.add(INFRASTRUCTURE, JsonWriter.write(InfrastructureTree.of(plan.infrastructure())));
    emission.project(plan.project());
    emission.userData(plan.parameters());
    emission.files.add(new Artifact(RUN_BOOK, RunBookPage.write(plan), false));
    return new Artifacts(emission.files, emission.mappings);
  }

  private void add(String path, Written written) {
    files.add(new Artifact(path, written.text(), false));
    for (Written.Place place : written.places()) {
      mappings.add(new Mapping(path, place.pointer(), place.line(), place.span()));
    }
  }

  private void userData(List<CycleParameter> parameters) {
    for (CycleParameter parameter : parameters) {
      if (parameter.value().orElse(null) instanceof CycleParameter.Value.UserData data) {
        for (CloudInit.WrittenFile file : data.content().files()) {
          String path = USER_DATA + parameter.name() + file.path();
          files.add(new Artifact(path, ended(file.text()), true));
        }
      }
    }
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  private void project(Project project) {
    if (project.specs().isEmpty()) {
      return;
    }
    files.add(new Artifact(PROJECT + "project.ini", ProjectIni.write(project), false));
    for (Project.Spec spec : project.specs()) {
      String folder = PROJECT + "specs/" + spec.name() + "/cluster-init/";
      for (Project.File file : spec.files()) {
        files.add(new Artifact(folder + file.path(), ended(file.text()), file.executable()));
      }
    }
  }
}
