package dev.hpcc.aws.emit;

import dev.hpcc.aws.AwsPlan;
import dev.hpcc.aws.model.Resource;
import dev.hpcc.backend.Demand;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.backend.Reach;
import dev.hpcc.backend.Supply;
import dev.hpcc.emit.Page;
import dev.hpcc.emit.PageData;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page that says how to deploy, what to supply, what becomes public, how to end it. */
final class Runbook {
  private static final Page PAGE = Page.of(Runbook.class, "runbook.mustache");

  /** Bytes of a template that a command can carry (AWS CloudFormation User Guide, quotas). */
  private static final long MOST_INLINE = 51_200;

  private final AwsPlan plan;
  private final PlanFacts facts;
  private final Cluster cluster;
  private final long templateBytes;

  Runbook(AwsPlan plan, long templateBytes) {
    this.plan = plan;
    this.facts = plan.facts();
    this.cluster = facts.cluster();
    this.templateBytes = templateBytes;
  }

  String text() {
    PageData.Builder page = PageData.builder();
    boolean slurm = cluster.scheduler().kind().value() == SchedulerKind.SLURM;
    page.text("title", cluster.name())
        .shell("stack", plan.stackName())
        .shell("blueprintTag", plan.blueprintTag())
        .shell("region", facts.site().region().code())
        .shell("user", plan.loginUser())
        .flag("slurm", slurm)
        .flag("plain", !slurm)
        .flag("logs", slurm)
        .flag("sessions", cluster.network().managedAccess().value())
        .flag("keys", cluster.identity().isPresent())
        .flag("budget", cluster.budget().isPresent())
        .shell("slurmVersion", cluster.scheduler().version().value());
    page.flag("uploads", !plan.scriptPlace().isEmpty())
        .shell("scriptUrl", "s3://" + plan.scriptPlace());
    zone(page);
    template(page);
    supplies(page);
    page.list("demands", demands());
    page.list("logins", slurm ? logins() : List.of());
    page.flag("enforce", enforces());
    told(page);
    kept(page);
    return PAGE.fill(page.build());
  }

  private void zone(PageData.Builder page) {
    Optional<String> zone = facts.site().zone();
    if (zone.isPresent()) {
      page.shell("zone", zone.get());
    } else {
      page.flag("zone", false);
    }
  }

  private void template(PageData.Builder page) {
    Optional<String> bucket =
        cluster
            .target()
            .flatMap(target -> target.options().text("template_bucket"))
            .map(Sourced::value);
    page.flag("bigTemplate", templateBytes > MOST_INLINE)
        .number("bytes", templateBytes)
        .flag("bucketGiven", bucket.isPresent());
    if (bucket.isPresent()) {
      page.shell("bucket", bucket.get());
    } else {
      page.markdown("bucket", "\"$BUCKET\"");
    }
  }

  private void supplies(PageData.Builder page) {
    List<PageData> supplies = new ArrayList<>();
    for (Supply supply : facts.supplies()) {
      supplies.add(
          PageData.builder()
              .code("name", supply.name())
              .text("what", supply.what())
              .shell("parameter", supply.name())
              .build());
    }
    List<PageData> searches = new ArrayList<>();
    for (AwsPlan.ImageSearch search : plan.imageSearches()) {
      searches.add(
          PageData.builder()
              .code("parameterCode", search.parameter())
              .shell("filter", "Name=name,Values=" + search.pattern())
              .build());
    }
    page.flag("hasSupplies", !supplies.isEmpty()).list("supplies", supplies);
    page.list("searches", searches);
  }

  private List<PageData> demands() {
    List<PageData> demands = new ArrayList<>();
    for (Demand demand : facts.demands()) {
      demands.add(
          PageData.builder()
              .text("name", demand.name())
              .text("code", demand.code().isEmpty() ? "not known" : demand.code())
              .number("amount", demand.amount())
              .text("unit", demand.unit())
              .build());
    }
    return demands;
  }

  /** The groups that people log in to, with the output that names each. */
  private List<PageData> logins() {
    List<PageData> logins = new ArrayList<>();
    for (PlannedGroup group : facts.groups()) {
      if (group.role() == PlannedGroup.Role.LOGIN) {
        logins.add(
            PageData.builder()
                .code("groupName", group.name())
                .markdown("output", plan.groupOutputs().getOrDefault(group.name(), ""))
                .build());
      }
    }
    return logins;
  }

  private boolean enforces() {
    return cluster.scheduler().accounting().isPresent()
        && !cluster.scheduler().accounting().get().enforce().value().isEmpty();
  }

  private void told(PageData.Builder page) {
    List<PageData> reaches = new ArrayList<>();
    for (Reach reach : facts.reach()) {
      if (reach.isPublic()) {
        reaches.add(
            PageData.builder()
                .text("to", reach.to())
                .text("ports", reach.ports())
                .text("from", reach.from())
                .build());
      }
    }
    List<PageData> losses = new ArrayList<>();
    for (Loss loss : facts.losses()) {
      losses.add(
          PageData.builder()
              .text("subject", loss.subject())
              .text("asked", loss.asked())
              .text("given", loss.given())
              .build());
    }
    page.flag("hasReaches", !reaches.isEmpty()).list("reaches", reaches);
    page.flag("hasLosses", !losses.isEmpty()).list("losses", losses);
    page.flag("hasNotes", !facts.notes().isEmpty()).texts("notes", facts.notes());
  }

  private void kept(PageData.Builder page) {
    List<PageData> kept = new ArrayList<>();
    for (Resource resource : plan.template().resources()) {
      if (resource.retained()) {
        kept.add(
            PageData.builder().code("name", resource.id()).text("type", resource.type()).build());
      }
    }
    page.flag("hasKept", !kept.isEmpty()).list("kept", kept);
  }
}
