package dev.hpcc.cli;

import dev.hpcc.backend.Backend;
import dev.hpcc.catalog.Catalog;
import dev.hpcc.catalog.CatalogJson;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.MachineText;
import dev.hpcc.catalog.Region;
import dev.hpcc.catalog.TextTable;
import dev.hpcc.cli.CommandSpec.Example;
import dev.hpcc.cli.CommandSpec.Option;
import dev.hpcc.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hpcc catalog}: what the clouds offer, as hpcc knows it. */
final class CatalogCommand implements Command {
  private static final List<String> VERBS = List.of("list", "show", "match");

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "catalog",
        "list | show TYPE | match REQUIREMENTS",
        1,
        2,
        "look into the catalog of machines, regions and prices",
        """
        list     the regions of a cloud, or with --region its machine types
        show     all that is known of a machine type, with its price per region
        match    the machine types that meet requirements, best first, as `nodes` would choose;
                 `fabric = rdma` and `fabric = ethernet` are known there""",
        List.of(
            Option.value("cloud", "CLOUD", "aws, azure or gcp").letter('c'),
            Option.value("region", "REGION", "the provider's code").letter('r'),
            Option.flag("all", "with match: every rejected type with what it misses"),
            Job.FORMAT),
        List.of(
            new Example("hpcc catalog list -c aws", "the regions of AWS"),
            new Example("hpcc catalog list -c gcp -r us-central1", "the machine types there"),
            new Example("hpcc catalog show hpc7a.96xlarge", "one machine type"),
            new Example(
                "hpcc catalog match 'cores >= 96, memory >= 4 GiB per core' -c azure -r westeurope",
                "what fits there")));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, DiskException {
    String verb = arguments.operand();
    boolean operand = arguments.operands().size() > 1;
    if (!VERBS.contains(verb)) {
      throw new UsageException(
          "`hpcc catalog` has no verb `" + verb + "`", Suggestions.hint(verb, VERBS));
    }
    if (operand == verb.equals("list")) {
      throw new UsageException(
          "`hpcc catalog " + verb + "` takes " + (operand ? "no argument" : "an argument"),
          "usage: hpcc catalog " + spec().operands());
    }
    Catalog catalog = Catalog.embedded();
    return switch (verb) {
      case "list" -> list(catalog, arguments, console);
      case "show" -> show(catalog, arguments, console);
      default -> match(arguments, console);
    };
  }

  private static int list(Catalog catalog, Arguments arguments, Console console)
      throws UsageException {
    CloudCatalog cloud = catalog.cloud(cloud(catalog, arguments));
    Optional<String> code = arguments.value("--region");
    boolean json = Job.isJson(arguments);
    if (code.isEmpty()) {
      console.out().print(json ? CatalogJson.regions(cloud) : regions(cloud));
    } else {
      Region region = region(cloud, code.get());
      console.out().print(json ? CatalogJson.offered(cloud, region) : offered(cloud, region));
    }
    return Exit.OK;
  }

  private static String regions(CloudCatalog cloud) {
    TextTable table = new TextTable("region", "city", "country", "zones");
    for (Region region : cloud.regions()) {
      table.row(region.code(), region.city(), region.country(), String.join(" ", region.zones()));
    }
    return table.text("");
  }

  private static String offered(CloudCatalog cloud, Region region) {
    TextTable table = new TextTable("type", "cores", "memory", "GPUs", "RDMA", "USD/h");
    for (Machine machine : cloud.offered(region.code())) {
      table.row(MachineText.row(machine, cloud.price(machine, region.code())));
    }
    return table.text("");
  }

  private static String cloud(Catalog catalog, Arguments arguments) throws UsageException {
    Optional<String> given = arguments.value("--cloud");
    String known = String.join(", ", catalog.clouds());
    if (given.isEmpty()) {
      throw new UsageException("a cloud is needed", "`-c` with one of " + known);
    }
    if (!catalog.clouds().contains(given.get())) {
      throw new UsageException(
          "there is no cloud `" + given.get() + "`",
          Suggestions.hint(given.get(), catalog.clouds()));
    }
    return given.get();
  }

  private static Region region(CloudCatalog cloud, String code) throws UsageException {
    Optional<Region> region = cloud.region(code);
    if (region.isPresent()) {
      return region.get();
    }
    List<String> codes = new ArrayList<>();
    for (Region each : cloud.regions()) {
      codes.add(each.code());
    }
    throw new UsageException(
        "there is no region `" + code + "` on " + cloud.cloud(), Suggestions.hint(code, codes));
  }

  private static int show(Catalog catalog, Arguments arguments, Console console)
      throws UsageException {
    String type = arguments.operands().get(1);
    List<String> names = new ArrayList<>();
    for (String id : catalog.clouds()) {
      CloudCatalog cloud = catalog.cloud(id);
      Optional<Machine> machine = cloud.machine(type);
      if (machine.isPresent()) {
        console
            .out()
            .print(
                Job.isJson(arguments)
                    ? CatalogJson.machine(cloud, machine.get())
                    : machine(cloud, machine.get()));
        return Exit.OK;
      }
      for (Machine each : cloud.machines()) {
        names.add(each.name());
      }
    }
    throw new UsageException(
        "no cloud has a machine type `" + type + "`", Suggestions.hint(type, names));
  }

  private static String machine(CloudCatalog cloud, Machine machine) {
    TextTable table = new TextTable("region", "list price");
    for (Region region : cloud.regions()) {
      if (cloud.isOffered(machine, region.code())) {
        table.row(region.code(), MachineText.price(cloud.price(machine, region.code())));
      }
    }
    String notes = machine.notes().isEmpty() ? "" : machine.notes() + "\n";
    return cloud.displayName()
        + " "
        + machine.name()
        + "\n"
        + MachineText.facts(machine)
        + "\n"
        + notes
        + "\n"
        + table.text("");
  }

  private static int match(Arguments arguments, Console console) throws UsageException {
    Catalog catalog = Catalog.embedded();
    String cloud = cloud(catalog, arguments);
    Optional<String> region = arguments.value("--region");
    if (region.isEmpty()) {
      throw new UsageException("a region is needed", "`hpcc catalog list -c " + cloud + "`");
    }
    String code = region(catalog.cloud(cloud), region.get()).code();
    for (Backend backend : Job.backends()) {
      if (backend.id().equals(cloud)) {
        MachineMatch match = new MachineMatch(backend, code, arguments.operands().get(1));
        return match.print(console, arguments.has("--all"), Job.isJson(arguments));
      }
    }
    throw new UsageException("there is no backend for `" + cloud + "`", "");
  }
}
