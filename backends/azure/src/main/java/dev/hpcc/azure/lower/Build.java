package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.Infrastructure;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.LegalTags.LegalTag;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.Site;
import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One lowering under way: what it reads, and what its sections have made so far. */
final class Build {

  static final String LOCATION = "location";

  final Cluster cluster;
  final Site site;
  final CloudCatalog catalog;
  final PlanRecorder recorder;
  final Diagnostics sink;
  final Naming naming;
  final TemplateParameters parameters = new TemplateParameters();
  final List<RunBook.Secret> secrets = new ArrayList<>();
  final List<RunBook.Kept> keeps = new ArrayList<>();
  final List<RunBook.Step> steps = new ArrayList<>();
  final List<String> providers = new ArrayList<>();

  private final List<Infrastructure.Parameter> armParameters = new ArrayList<>();
  private final List<ArmResource> resources = new ArrayList<>();
  private final List<ArmNode.Field> outputs = new ArrayList<>();
  private final List<LegalTag> tags;

  Build(
      Cluster cluster,
      Site site,
      CloudCatalog catalog,
      PlanRecorder recorder,
      Diagnostics sink,
      List<LegalTag> tags) {
    this.cluster = cluster;
    this.site = site;
    this.catalog = catalog;
    this.recorder = recorder;
    this.sink = sink;
    this.naming = Naming.of(cluster);
    this.tags = List.copyOf(tags);
    armParameter(LOCATION, "string", Optional.of(ArmNode.of(region())), "region of all resources");
  }

  String region() {
    return site.region().code();
  }

  /** Where the companion's resources stand. */
  ArmExpression location() {
    return new ArmExpression.Parameter(LOCATION);
  }

  /** The user's tags and ours. */
  List<LegalTag> tags() {
    return tags;
  }

  void error(Code code, Origin at, String message, String hint) {
    sink.report(Diagnostic.of(code, at.span(), message).hint(hint));
  }

  void armParameter(String name, String type, Optional<ArmNode> initial, String description) {
    for (Infrastructure.Parameter known : armParameters) {
      if (known.name().equals(name)) {
        return;
      }
    }
    armParameters.add(new Infrastructure.Parameter(name, type, initial, description));
  }

  /** A cluster parameter whose value exists only after the deployment. */
  void output(String cycleParameter, ArmExpression value) {
    outputs.add(new ArmNode.Field(cycleParameter, ArmNode.of(value)));
  }

  void provider(String name) {
    if (!providers.contains(name)) {
      providers.add(name);
    }
  }

  /** Adds a finished resource to the companion and to the plan. */
  ArmResource add(ArmResource resource, List<PlannedResource.Fact> facts) {
    resources.add(resource);
    recorder.resource(
        new PlannedResource(resource.type(), shownName(resource), facts, resource.origin()));
    return resource;
  }

  Infrastructure infrastructure() {
    String description =
        cluster.description().isPresent() ? cluster.description().get().value() : "";
    return new Infrastructure(description, armParameters, resources, outputs);
  }

  private static String shownName(ArmResource resource) {
    StringBuilder name = new StringBuilder();
    for (ArmExpression part : resource.name()) {
      if (name.length() > 0) {
        name.append('/');
      }
      name.append(shown(part));
    }
    return name.toString();
  }

  private static String shown(ArmExpression part) {
    if (part instanceof ArmExpression.Quoted quoted) {
      return quoted.text();
    }
    if (part instanceof ArmExpression.Call call && !call.arguments().isEmpty()) {
      return call.function().equals("format")
          ? shown(call.arguments().get(0))
          : call.function() + "(…)";
    }
    return "(computed)";
  }
}
