package dev.hpcc.gcp.emit;

import dev.hpcc.backend.Demand;
import dev.hpcc.backend.Grant;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.Reach;
import dev.hpcc.backend.Supply;
import dev.hpcc.emit.Page;
import dev.hpcc.emit.PageData;
import dev.hpcc.emit.ShellWord;
import dev.hpcc.gcp.toolkit.Deployment;
import dev.hpcc.gcp.toolkit.Runbook;
import java.util.ArrayList;
import java.util.List;

/** The run-book: every command from an empty project to a running cluster and back. */
final class RunbookPage {
  private static final Page PAGE = Page.of(RunbookPage.class, "runbook.mustache");
  private static final long MICRO = 1_000_000;

  private final PlanFacts facts;
  private final Deployment deployment;
  private final Runbook runbook;

  RunbookPage(PlanFacts facts, Deployment deployment) {
    this.facts = facts;
    this.deployment = deployment;
    this.runbook = deployment.runbook();
  }

  String text() {
    PageData.Builder data =
        PageData.builder()
            .text("name", facts.cluster().name())
            .flag("hasDescription", !deployment.description().isEmpty())
            .text("description", deployment.description())
            .shell("deployment", deployment.name())
            .shell("zone", runbook.zone())
            .flag("projectKnown", runbook.project().isPresent())
            .markdown("project", runbook.project().map(ShellWord::of).orElse("\"$PROJECT\""))
            .code("folder", deployment.name())
            .list("supplies", supplies())
            .list("services", services());
    access(data);
    keeping(data);
    budget(data);
    tables(data);
    return PAGE.fill(data.build());
  }

  private List<PageData> supplies() {
    List<PageData> rows = new ArrayList<>();
    for (Supply supply : facts.supplies()) {
      rows.add(
          PageData.builder().code("what", supply.name()).markdown("how", supply.what()).build());
    }
    return rows;
  }

  private List<PageData> services() {
    List<PageData> rows = new ArrayList<>();
    for (String service : deployment.services()) {
      rows.add(PageData.builder().shell("api", service).build());
    }
    return rows;
  }

  private void access(PageData.Builder data) {
    List<PageData> logins = new ArrayList<>();
    for (String group : runbook.loginGroups()) {
      logins.add(
          PageData.builder()
              .shell("host", user() + runbook.slurmCluster().orElse("") + "-" + group + "-001")
              .build());
    }
    data.flag("slurm", runbook.slurmCluster().isPresent())
        .flag("hasLogins", !logins.isEmpty())
        .list("logins", logins)
        .shell("controller", user() + runbook.slurmCluster().orElse("") + "-controller")
        .flag("osLogin", runbook.osLogin())
        .flag("keys", !runbook.osLogin())
        .code("user", runbook.sshUser().orElse("-"))
        .flag("managed", runbook.managedAccess())
        .flag("tunnel", runbook.managedAccess() && !runbook.publicLogin())
        .flag("enforced", runbook.enforced())
        .flag("database", runbook.database());
    List<PageData> open = open();
    data.flag("isOpen", !open.isEmpty()).list("open", open);
  }

  private List<PageData> open() {
    List<PageData> open = new ArrayList<>();
    for (Reach reach : facts.reach()) {
      if (reach.isPublic()) {
        open.add(
            PageData.builder()
                .code("to", reach.to())
                .text("ports", reach.ports())
                .text("from", reach.from())
                .build());
      }
    }
    return open;
  }

  /** Whom to log in as, where that is not the person's own account. */
  private String user() {
    return runbook.sshUser().map(user -> user + "@").orElse("");
  }

  private void keeping(PageData.Builder data) {
    data.flag("hasKept", !runbook.kept().isEmpty())
        .codes("kept", runbook.kept())
        .flag("hasLost", !runbook.lost().isEmpty())
        .codes("lost", runbook.lost())
        .number("logDays", runbook.logDays())
        .flag("hasImports", !runbook.imports().isEmpty());
    List<PageData> imports = new ArrayList<>();
    for (String bucket : runbook.imports()) {
      imports.add(PageData.builder().shell("uri", "gs://" + bucket).build());
    }
    data.list("imports", imports);
  }

  private void budget(PageData.Builder data) {
    data.flag("hasBudget", runbook.budget().isPresent());
    if (runbook.budget().isEmpty()) {
      return;
    }
    Runbook.Budget budget = runbook.budget().get();
    List<PageData> rules = new ArrayList<>();
    for (int percent : budget.percents()) {
      String share = percent / 100 + "." + (percent % 100 < 10 ? "0" : "") + percent % 100;
      rules.add(PageData.builder().shell("rule", "percent=" + share).build());
    }
    data.shell("amount", amount(budget.microUsd()))
        .list("rules", rules)
        .flag("hasRecipients", !budget.recipients().isEmpty())
        .codes("recipients", budget.recipients());
  }

  private static String amount(long micro) {
    long cents = micro % MICRO / 10_000;
    String fraction = cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + cents;
    return micro / MICRO + fraction + "USD";
  }

  private void tables(PageData.Builder data) {
    List<PageData> demands = new ArrayList<>();
    for (Demand demand : facts.demands()) {
      demands.add(
          PageData.builder()
              .text("quota", demand.name())
              .text("code", demand.code())
              .number("amount", demand.amount())
              .text("unit", demand.unit())
              .build());
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
    data.list("demands", demands)
        .flag("hasLosses", !losses.isEmpty())
        .list("losses", losses)
        .list("grants", grants())
        .flag("hasNotes", !facts.notes().isEmpty())
        .texts("notes", facts.notes());
  }

  private List<PageData> grants() {
    List<PageData> grants = new ArrayList<>();
    for (Grant grant : facts.grants()) {
      grants.add(PageData.builder().text("who", grant.who()).code("what", grant.what()).build());
    }
    return grants;
  }
}
