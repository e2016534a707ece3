package dev.hpcc.compile;

import dev.hpcc.backend.Billable;
import dev.hpcc.backend.Decision;
import dev.hpcc.backend.Demand;
import dev.hpcc.backend.DrawnService;
import dev.hpcc.backend.Grant;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.backend.PlannedGroup;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.backend.Reach;
import dev.hpcc.backend.Supply;
import dev.hpcc.catalog.Machine;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.catalog.MachinePrice;
import dev.hpcc.emit.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code plan.json}: the neutral face of a plan. What is unknown is left out, never zero. Its
 * schema is the resource {@code hpcc/schema/plan.schema.json}.
 */
final class PlanTree {
  private PlanTree() {}

  static Tree of(TargetPlan target) {
    PlanFacts facts = target.facts();
    return Tree.map()
        .put("schemaVersion", 1)
        .put("blueprint", facts.cluster().name())
        .put("target", target.backend().id())
        .put("site", site(facts))
        .put("groups", list(facts.groups()))
        .put("filesystems", list(facts.filesystems()))
        .put("reach", list(facts.reach()))
        .put("grants", list(facts.grants()))
        .put("services", list(facts.services()))
        .put("billables", list(facts.billables()))
        .put("demands", list(facts.demands()))
        .put("decisions", list(facts.decisions()))
        .put("losses", list(facts.losses()))
        .put("notes", Tree.texts(facts.notes()))
        .put("supplies", list(facts.supplies()))
        .put("resources", list(facts.resources()))
        .build();
  }

  private static Tree list(List<? extends Record> facts) {
    List<Tree> trees = new ArrayList<>(facts.size());
    for (Record fact : facts) {
      trees.add(tree(fact));
    }
    return Tree.list(trees);
  }

  private static Tree tree(Record fact) {
    if (fact instanceof PlannedGroup group) {
      return group(group);
    } else if (fact instanceof PlannedFilesystem filesystem) {
      return filesystem(filesystem);
    } else if (fact instanceof Reach reach) {
      return reach(reach);
    } else if (fact instanceof Grant grant) {
      return grant(grant);
    } else if (fact instanceof DrawnService service) {
      return service(service);
    } else if (fact instanceof Billable billable) {
      return billable(billable);
    } else if (fact instanceof Demand demand) {
      return demand(demand);
    } else if (fact instanceof Decision decision) {
      return Told.decision(decision).build();
    } else if (fact instanceof Loss loss) {
      return Told.loss(loss).build();
    } else if (fact instanceof Supply supply) {
      return supply(supply);
    } else if (fact instanceof PlannedResource resource) {
      return resource(resource);
    } else if (fact instanceof PlannedResource.Fact property) {
      return fact(property);
    }
    throw new IllegalArgumentException("no part of a plan: " + fact.getClass());
  }

  private static Tree.Builder site(PlanFacts facts) {
    Tree.Builder site =
        Tree.map()
            .put("region", facts.site().region().code())
            .put("name", facts.site().region().displayName());
    if (facts.site().zone().isPresent()) {
      site.put("zone", facts.site().zone().get());
    }
    return site.put("why", facts.site().why());
  }

  private static Tree group(PlannedGroup group) {
    MachineChoice choice = group.choice();
    Tree.Builder tree =
        Tree.map()
            .put("name", group.name())
            .put("role", group.role().word())
            .put("machine", choice.machine().name())
            .put("lowerNodes", choice.lowerNodes())
            .put("upperNodes", choice.upperNodes());
    known(tree, "coresPerNode", choice.machine().cores());
    known(tree, "memoryBytesPerNode", choice.machine().memoryBytes());
    known(tree, "gpusPerNode", choice.machine().gpus());
    if (choice.price().isPresent()) {
      MachinePrice price = choice.price().get();
      known(tree, "onDemandMicroUsdPerHour", price.onDemandMicroUsdPerHour());
      known(tree, "spotMicroUsdPerHour", price.spotMicroUsdPerHour());
      tree.put("priceAsOf", price.asOf()).put("priceSource", price.source());
    }
    tree.put("why", choice.why()).put("notes", Tree.texts(choice.notes()));
    tree.put("image", group.image());
    known(tree, "diskGib", group.diskGib());
    return tree.put("source", SourceTree.of(group.origin())).build();
  }

  private static void known(Tree.Builder tree, String key, long value) {
    if (value != Machine.UNKNOWN) {
      tree.put(key, value);
    }
  }

  private static Tree filesystem(PlannedFilesystem filesystem) {
    Tree.Builder tree =
        Tree.map()
            .put("name", filesystem.name())
            .put("existing", filesystem.existing())
            .put("product", filesystem.product())
            .put("mount", filesystem.mount());
    known(tree, "capacityGib", filesystem.capacityGib());
    known(tree, "megabytesPerSecond", filesystem.megabytesPerSecond());
    return tree.put("source", SourceTree.of(filesystem.origin())).build();
  }

  private static Tree reach(Reach reach) {
    return Tree.map()
        .put("from", reach.from())
        .put("to", reach.to())
        .put("ports", reach.ports())
        .put("public", reach.isPublic())
        .put("source", SourceTree.of(reach.origin()))
        .build();
  }

  private static Tree grant(Grant grant) {
    return Tree.map()
        .put("who", grant.who())
        .put("what", grant.what())
        .put("on", grant.on())
        .put("source", SourceTree.of(grant.origin()))
        .build();
  }

  private static Tree service(DrawnService service) {
    return Tree.map()
        .put("name", service.name())
        .put("billed", service.billed())
        .put("cause", service.cause())
        .put("source", SourceTree.of(service.origin()))
        .build();
  }

  private static Tree billable(Billable billable) {
    Tree.Builder tree =
        Tree.map()
            .put("id", billable.id())
            .put("service", billable.service())
            .put("item", billable.item())
            .put("unit", billable.unit())
            .put("usage", billable.usage());
    if (!billable.usage()) {
      tree.put("idleMilli", billable.idleMilli()).put("fullMilli", billable.fullMilli());
    }
    return tree.put("source", SourceTree.of(billable.origin())).build();
  }

  private static Tree demand(Demand demand) {
    return Tree.map()
        .put("code", demand.code())
        .put("name", demand.name())
        .put("amount", demand.amount())
        .put("unit", demand.unit())
        .put("source", SourceTree.of(demand.origin()))
        .build();
  }

  private static Tree supply(Supply supply) {
    return Tree.map().put("name", supply.name()).put("what", supply.what()).build();
  }

  private static Tree resource(PlannedResource resource) {
    return Tree.map()
        .put("type", resource.type())
        .put("name", resource.name())
        .put("facts", list(resource.facts()))
        .put("source", SourceTree.of(resource.origin()))
        .build();
  }

  private static Tree fact(PlannedResource.Fact fact) {
    return Tree.map()
        .put("property", fact.property())
        .put("value", fact.value())
        .put("createOnly", fact.createOnly())
        .build();
  }
}
