package dev.hpcc.gcp.lower;

import dev.hpcc.backend.LegalTags;
import dev.hpcc.backend.LegalText;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.GroupRules;
import dev.hpcc.catalog.Site;
import dev.hpcc.catalog.Siting;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.gcp.lower.FilesystemSection.Mounted;
import dev.hpcc.gcp.lower.IdentitySection.Identities;
import dev.hpcc.gcp.toolkit.Deployment;
import dev.hpcc.gcp.toolkit.Runbook;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.SlurmLines;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of contents of this backend: which section decides what, in the order in which the
 * blueprint reads.
 */
public final class BlueprintLowering {
  private final Draft draft;
  private final PlanRecorder recorder;
  private final Cluster cluster;
  private final int errorsBefore;

  private BlueprintLowering(Draft draft, int errorsBefore) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.cluster = draft.cluster();
    this.errorsBefore = errorsBefore;
  }

  /** What was decided. */
  public record Lowered(PlanFacts facts, Deployment deployment) {}

  /**
   * Takes all decisions.
   *
   * @return empty when an error was reported
   */
  public static Optional<Lowered> lower(
      Cluster cluster, CloudCatalog catalog, GroupRules rules, Diagnostics sink) {
    int errorsBefore = sink.errorCount();
    Optional<Site> site = Siting.choose(cluster, catalog, rules, sink);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(cluster, site.get(), catalog, sink);
    return new BlueprintLowering(draft, errorsBefore).lower();
  }

  private Optional<Lowered> lower() {
    if (!hasScheduler()) {
      return Optional.empty();
    }
    tellName();
    tellZone();
    Roles roles = new Roles(cluster);
    NetworkWiring network = new NetworkSection(draft).lower();
    new AccessSection(draft, network).lower();
    new Fleet(draft).lower(network, roles);
    Map<String, FabricSection.Link> links = new FabricSection(draft).lower();
    List<Mounted> filesystems =
        new FilesystemSection(draft, network, new BucketSection(draft).lower()).lower();
    Identities identities = new IdentitySection(draft).lower();
    MountPlan mounts = new MountPlan(draft, roles, filesystems);
    NodeParts parts = new NodeParts(draft, network, mounts, identities, links);
    SlurmLines slurm =
        draft.slurm() ? new SchedulerSection(draft, parts, roles).lower() : SlurmLines.NONE;
    new PlainSection(draft, parts).lower(roles.all(Role.PLAIN));
    long logDays = new ObservabilitySection(draft).lower();
    Optional<Runbook.Budget> budget = new BudgetSection(draft).lower();
    Runbook runbook = new RunbookFacts(draft, roles, identities).collect(budget, logDays);
    return finish(slurm, runbook);
  }

  private Optional<Lowered> finish(SlurmLines slurm, Runbook runbook) {
    List<Setting> labels = labels();
    supplies();
    recorder.loseStated(GcpSupport.support());
    if (draft.sink().errorCount() > errorsBefore) {
      return Optional.empty();
    }
    Deployment deployment =
        new Deployment(
            draft.names().deployment(),
            cluster.description().map(Sourced::value).orElse(""),
            variables(),
            labels,
            draft.modules(),
            draft.files(),
            slurm,
            runbook,
            cluster.origin());
    return Optional.of(new Lowered(recorder.finish(), deployment));
  }

  private boolean hasScheduler() {
    SchedulerKind kind = cluster.scheduler().kind().value();
    if (kind == SchedulerKind.SLURM || kind == SchedulerKind.NONE) {
      return true;
    }
    draft.error(
        GcpCodes.SCHEDULER_KIND,
        cluster.scheduler().kind().origin(),
        "scheduler `" + kind.word() + "` is not available on gcp yet",
        "the nearest is `scheduler slurm`");
    return false;
  }

  private void tellName() {
    if (!draft.names().deployment().equals(cluster.name())) {
      recorder.decide(
          "blueprint",
          draft.names().deployment(),
          "the nearest name that all resources can begin with",
          cluster.origin());
    }
  }

  private void tellZone() {
    if (draft.site().zone().isEmpty()) {
      recorder.note(
          "target: zone "
              + draft.zone()
              + " is the region's first; the data does not say which zones have which"
              + " machines, so name one with `zones` if it lacks them");
    }
  }

  private List<Setting> variables() {
    List<Setting> variables = new ArrayList<>();
    project().ifPresent(project -> variables.add(Setting.of("project_id", project)));
    variables.add(Setting.of("deployment_name", draft.names().deployment()));
    variables.add(Setting.of("region", draft.region()));
    variables.add(Setting.of("zone", draft.zone()));
    if (draft.slurm()) {
      variables.add(Setting.of("slurm_cluster_name", draft.names().cluster()));
      variables.add(Setting.of("enable_slurm_auth", true));
    }
    return variables;
  }

  private Optional<String> project() {
    return cluster
        .target()
        .flatMap(target -> target.options().text(GcpOptions.PROJECT))
        .map(Sourced::value);
  }

  private void supplies() {
    if (project().isEmpty()) {
      recorder.supply(
          "project_id",
          "the Google Cloud project, as `gcloud projects list` shows it; given as `--vars"
              + " project_id=…`");
    }
  }

  /** Labels of Google Cloud: small letters, digits, hyphens, underscores; 63 characters. */
  private List<Setting> labels() {
    LegalText values = LegalText.lettersDigitsAnd("_-", '_', 63).inLowerCase();
    LegalText keys = values.beginningWithLetter();
    List<Setting> labels = new ArrayList<>();
    for (LegalTags.LegalTag tag : LegalTags.of(cluster, keys, values, recorder, draft.sink())) {
      labels.add(Setting.of(tag.key(), tag.value()));
    }
    return labels;
  }
}
