package dev.hpcc.azure.model;

import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanFacts;
import java.util.List;

/**
 * A cluster lowered to Azure.
 *
 * @param clusterName CycleCloud's name of it
 * @param template sections of the CycleCloud template, all of rank 1
 * @param parameters of the CycleCloud cluster
 */
public record AzurePlan(
    PlanFacts facts,
    String clusterName,
    Infrastructure infrastructure,
    List<CycleSection> template,
    List<CycleParameter> parameters,
    Project project,
    RunBook runBook)
    implements Plan {

  public AzurePlan {
    template = List.copyOf(template);
    parameters = List.copyOf(parameters);
  }
}
