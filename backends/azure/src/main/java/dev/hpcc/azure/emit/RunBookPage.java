package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.AzurePlan;
import dev.hpcc.azure.model.CycleParameter;
import dev.hpcc.azure.model.Infrastructure;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.Demand;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.Reach;
import dev.hpcc.backend.SetupRunner;
import dev.hpcc.backend.Supply;
import dev.hpcc.emit.Page;
import dev.hpcc.emit.PageData;
import dev.hpcc.ir.SchedulerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The run-book. */
final class RunBookPage {

  private static final Page PAGE = Page.of(RunBookPage.class, "runbook.mustache");

  private final AzurePlan plan;
  private final RunBook book;
  private final PageData.Builder data = PageData.builder();

  private RunBookPage(AzurePlan plan) {
    this.plan = plan;
    this.book = plan.runBook();
  }

  static String write(AzurePlan plan) {
    RunBookPage page = new RunBookPage(plan);
    page.names();
    page.steps();
    page.secrets();
    page.facts();
    return PAGE.fill(page.data.build());
  }

  private void names() {
    String name = plan.clusterName();
    String region = plan.facts().site().region().code();
    data.text("name", plan.facts().cluster().name())
        .text("description", plan.infrastructure().description())
        .shell("nameWord", name)
        .code("region", region)
        .shell("regionWord", region)
        .code("credentials", credentials())
        .shell("deployment", "hpcc-" + name)
        .shell("vnet", name(plan, "Microsoft.Network/virtualNetworks"))
        .shell("group", book.resourceGroup().orElse("NAME_OF_THE_RESOURCE_GROUP"))
        .shell("locker", book.locker().orElse("NAME_OF_THE_LOCKER"))
        .flag("project", book.hasProject())
        .flag("slurm", plan.facts().cluster().scheduler().kind().value() == SchedulerKind.SLURM)
        .flag("peers", book.peers())
        .flag("budget", plan.facts().cluster().budget().isPresent())
        .flag("bastion", book.bastion().isPresent())
        .shell("bastionWord", book.bastion().orElse("none"))
        .flag("principal", has("hpcCachePrincipalId"))
        .flag("emails", has("budgetEmails"))
        .texts("providers", book.providers());
  }

  private static String name(AzurePlan plan, String type) {
    for (dev.hpcc.backend.PlannedResource resource : plan.facts().resources()) {
      if (resource.type().equals(type)) {
        return resource.name();
      }
    }
    return "none";
  }

  private String credentials() {
    for (CycleParameter parameter : plan.parameters()) {
      Optional<CycleParameter.Value> value = parameter.value();
      if (parameter.name().equals("Credentials")
          && value.orElse(null) instanceof CycleParameter.Value.Text text) {
        return text.text();
      }
    }
    return "azure";
  }

  private boolean has(String parameter) {
    for (Infrastructure.Parameter known : plan.infrastructure().parameters()) {
      if (known.name().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  private void steps() {
    data.list("before", steps("before"))
        .list("deployed", steps("deployed"))
        .list("started", steps("started"))
        .markdown("armArguments", armArguments());
  }

  private List<PageData> steps(String when) {
    List<PageData> steps = new ArrayList<>();
    for (RunBook.Step step : book.steps()) {
      if (step.when().equals(when)) {
        steps.add(
            PageData.builder()
                .text("title", step.title())
                .text("text", step.text())
                .block("commands", "sh", String.join("\n", step.commands()))
                .build());
      }
    }
    return steps;
  }

  /** Values of the companion's parameters that have no default. */
  private String armArguments() {
    StringBuilder arguments = new StringBuilder();
    if (book.peers()) {
      arguments.append(" \\\n  -p cyclecloudVnetId=\"$server_network\"");
    }
    if (has("hpcCachePrincipalId")) {
      arguments.append(" \\\n  -p hpcCachePrincipalId=\"$principal\"");
    }
    if (has("budgetEmails")) {
      arguments.append(" \\\n  -p budgetEmails=\"$emails\"");
    }
    if (!book.secrets().isEmpty()) {
      arguments.append(" \\\n  -p @secret.json");
    }
    return arguments.toString();
  }

  private void secrets() {
    List<PageData> secrets = new ArrayList<>();
    for (RunBook.Secret secret : book.secrets()) {
      secrets.add(
          PageData.builder()
              .markdown("read", read(secret))
              .markdown(
                  "arm",
                  "secret_value=\"$secret_value\" jq -n '{"
                      + secret.armParameter()
                      + ": {value: env.secret_value}}' > secret.json")
              .markdown(
                  "merge",
                  "secret_value=\"$secret_value\" jq '."
                      + secret.cycleParameter()
                      + " = env.secret_value' merged.json > with-secret.json && mv"
                      + " with-secret.json merged.json")
              .build());
    }
    data.list("secrets", secrets);
  }

  private static String read(RunBook.Secret secret) {
    if (secret.vault().isEmpty()) {
      return "IFS= read -rs -p 'password of the accounting database: ' secret_value";
    }
    String where = secret.vault().get();
    int slash = where.indexOf('/');
    String vault = slash < 0 ? where : where.substring(0, slash);
    String name = slash < 0 ? secret.cycleParameter() : where.substring(slash + 1);
    return "secret_value=$(az keyvault secret show --vault-name "
        + SetupRunner.quote(vault)
        + " --name "
        + SetupRunner.quote(name)
        + " --query value -o tsv)";
  }

  private void facts() {
    List<PageData> supplies = new ArrayList<>();
    for (Supply supply : plan.facts().supplies()) {
      supplies.add(
          PageData.builder()
              .flag("first", supplies.isEmpty())
              .code("supply", supply.name())
              .text("how", supply.what())
              .build());
    }
    List<PageData> demands = new ArrayList<>();
    for (Demand demand : plan.facts().demands()) {
      demands.add(
          PageData.builder()
              .text("quota", demand.name())
              .number("amount", demand.amount())
              .text("unit", demand.unit())
              .build());
    }
    data.list("supplies", supplies)
        .list("demands", demands)
        .list("keeps", keeps())
        .list("public", publicReach())
        .list("losses", losses())
        .list("notes", notes());
  }

  private List<PageData> keeps() {
    List<PageData> keeps = new ArrayList<>();
    for (RunBook.Kept kept : book.keeps()) {
      keeps.add(
          PageData.builder()
              .flag("first", keeps.isEmpty())
              .block(
                  "lock",
                  "sh",
                  "az lock create --lock-type CanNotDelete -n "
                      + SetupRunner.command(List.of("keep-" + kept.name()))
                      + " --resource "
                      + kept.id())
              .build());
    }
    return keeps;
  }

  private List<PageData> publicReach() {
    List<PageData> reach = new ArrayList<>();
    for (Reach one : plan.facts().reach()) {
      if (one.isPublic()) {
        reach.add(
            PageData.builder()
                .code("from", one.from())
                .text("to", one.to())
                .text("ports", one.ports())
                .build());
      }
    }
    return reach;
  }

  private List<PageData> losses() {
    List<PageData> losses = new ArrayList<>();
    for (Loss loss : plan.facts().losses()) {
      losses.add(
          PageData.builder()
              .flag("first", losses.isEmpty())
              .text("subject", loss.subject())
              .text("asked", loss.asked())
              .text("given", loss.given())
              .build());
    }
    return losses;
  }

  private List<PageData> notes() {
    List<PageData> notes = new ArrayList<>();
    for (String note : plan.facts().notes()) {
      notes.add(PageData.builder().flag("first", notes.isEmpty()).text("note", note).build());
    }
    return notes;
  }
}
