package dev.hpcc.backend;

import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.catalog.Site;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects, while a backend lowers a cluster, what every reader of a plan wants to know. What is
 * the same on every cloud is recorded here: the site and the machines as decisions, machine hours
 * as billables, elements left out by {@code skip} as losses.
 *
 * <p>Everything keeps the order in which it was first told. A loss counts once per id and subject,
 * a service once per name, a note once; demands on one quota add up.
 */
public final class PlanRecorder {
  private final Cluster cluster;
  private final Site site;
  private final List<PlannedGroup> groups = new ArrayList<>();
  private final List<PlannedFilesystem> filesystems = new ArrayList<>();
  private final List<Reach> reach = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private final List<DrawnService> services = new ArrayList<>();
  private final List<Billable> billables = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Supply> supplies = new ArrayList<>();
  private final List<PlannedResource> resources = new ArrayList<>();

  public PlanRecorder(Cluster cluster, Site site) {
    this.cluster = cluster;
    this.site = site;
    decide("target", site.region().code(), site.why(), cluster.origin());
    for (Cluster.Skipped skipped : cluster.skipped()) {
      String subject = skipped.kind() + "." + skipped.name();
      lose(
          "skipped", subject, subject, "left out on this cloud by `skip = true`", skipped.origin());
    }
  }

  /**
   * A group of nodes, with its machine as a decision, the notes of the choice, and its machine
   * hours as the billable {@code nodes.NAME/machine-hours}.
   */
  public void group(PlannedGroup group) {
    groups.add(group);
    MachineChoice choice = group.choice();
    String subject = "nodes." + group.name();
    decide(subject, choice.machine().name(), choice.why(), group.origin());
    for (String note : choice.notes()) {
      note(subject + ": " + note);
    }
    standing(
        subject + "/machine-hours",
        "machine",
        choice.machine().name(),
        "node",
        choice.lowerNodes() * 1000,
        choice.upperNodes() * 1000,
        group.origin());
  }

  public void filesystem(PlannedFilesystem filesystem) {
    filesystems.add(filesystem);
  }

  /** See {@link Reach}. */
  public void reach(String from, String to, String ports, boolean isPublic, Origin origin) {
    reach.add(new Reach(from, to, ports, isPublic, origin));
  }

  /** See {@link Grant}. */
  public void grant(String who, String what, String on, Origin origin) {
    grants.add(new Grant(who, what, on, origin));
  }

  /** See {@link DrawnService}; the first cause of a service is kept. */
  public void service(String name, boolean billed, String cause, Origin origin) {
    for (DrawnService known : services) {
      if (known.name().equals(name)) {
        return;
      }
    }
    services.add(new DrawnService(name, billed, cause, origin));
  }

  /** Something billed for its size or time, in thousandths of the unit; see {@link Billable}. */
  public void standing(
      String id,
      String service,
      String item,
      String unit,
      long idleMilli,
      long fullMilli,
      Origin origin) {
    billables.add(new Billable(id, service, item, unit, idleMilli, fullMilli, false, origin));
  }

  /** Something billed for use that no blueprint states; see {@link Billable}. */
  public void metered(String id, String service, String item, String unit, Origin origin) {
    billables.add(new Billable(id, service, item, unit, 0, 0, true, origin));
  }

  /** See {@link Demand}; amounts on one quota add up, and nothing is demanded by zero. */
  public void demand(String code, String name, long amount, String unit, Origin origin) {
    if (amount == 0) {
      return;
    }
    for (int i = 0; i < demands.size(); i++) {
      Demand known = demands.get(i);
      if (known.code().equals(code) && known.name().equals(name) && known.unit().equals(unit)) {
        long sum = Math.addExact(known.amount(), amount);
        demands.set(i, new Demand(code, name, sum, unit, known.origin()));
        return;
      }
    }
    demands.add(new Demand(code, name, amount, unit, origin));
  }

  /** See {@link Decision}. */
  public void decide(String subject, String chosen, String why, Origin origin) {
    decisions.add(new Decision(subject, chosen, why, origin));
  }

  /** See {@link Loss}; the first of an id and a subject is kept. */
  public void lose(String id, String subject, String asked, String given, Origin origin) {
    if (!isLost(id, subject)) {
      losses.add(new Loss(id, subject, asked, given, origin));
    }
  }

  /**
   * Records the losses that follow from what somebody wrote and nothing else: one for every stated
   * key whose entry is {@link Support.Level#TAKEN_WITH_LOSS}, unless the lowering has told that
   * loss of that element already, in better words.
   */
  public void loseStated(Support support) {
    for (Cluster.Statement stated : cluster.statements()) {
      Support.Entry entry = support.find(stated.kind(), stated.key(), stated.value()).orElse(null);
      if (entry != null && entry.level() == Support.Level.TAKEN_WITH_LOSS) {
        String asked = stated.key() + (stated.value().isEmpty() ? "" : " = " + stated.value());
        lose(entry.lossId(), subject(stated), asked, entry.reason(), stated.origin());
      }
    }
  }

  private static String subject(Cluster.Statement stated) {
    return stated.element().isEmpty() ? stated.kind() : stated.kind() + "." + stated.element();
  }

  private boolean isLost(String id, String subject) {
    for (Loss known : losses) {
      if (known.id().equals(id) && known.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  /** What a person should hear, a sentence without a full stop. */
  public void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  /** See {@link Supply}; the first of a name is kept. */
  public void supply(String name, String what) {
    for (Supply known : supplies) {
      if (known.name().equals(name)) {
        return;
      }
    }
    supplies.add(new Supply(name, what));
  }

  /** See {@link PlannedResource}. */
  public void resource(PlannedResource resource) {
    resources.add(resource);
  }

  /** All that was recorded. */
  public PlanFacts finish() {
    return new PlanFacts(
        cluster,
        site,
        groups,
        filesystems,
        reach,
        grants,
        services,
        billables,
        demands,
        decisions,
        losses,
        notes,
        supplies,
        resources);
  }
}
