package dev.hpcc.cli;

import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Decision;
import dev.hpcc.backend.Loss;
import dev.hpcc.catalog.Explainer;
import dev.hpcc.catalog.Explanation;
import dev.hpcc.catalog.ExplanationText;
import dev.hpcc.compile.Checked;
import dev.hpcc.compile.TargetPlan;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.language.DefaultWords;
import dev.hpcc.language.KeySpec;
import dev.hpcc.language.Language;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One element: what was written about it, what was decided, and for nodes who was rejected. */
final class ElementExplanation {
  private final Checked checked;
  private final Job job;
  private final boolean all;
  private final StringBuilder out = new StringBuilder();

  ElementExplanation(Checked checked, Job job, boolean all) {
    this.checked = checked;
    this.job = job;
    this.all = all;
  }

  /**
   * Explains {@code nodes.cpu} or {@code nodes.cpu.cores}.
   *
   * @throws UsageException when the blueprint says nothing of that name
   */
  String of(String element) throws UsageException {
    boolean known = false;
    for (Map.Entry<String, Cluster> target : clusters().entrySet()) {
      known |= statements(element, target.getKey(), target.getValue());
    }
    for (TargetPlan plan : checked.plans()) {
      known |= told(element, plan);
    }
    for (Backend backend : job.compiler().backends()) {
      Cluster cluster = checked.resolution().clusters().get(backend.id());
      if (cluster != null) {
        known |= machine(element, cluster, backend);
      }
    }
    known |= !known && unwritten(element);
    if (!known) {
      Set<String> names = names();
      String hint = Suggestions.hint(element, names);
      String listed = "known are " + String.join(", ", names);
      throw new UsageException(
          "nothing is written or decided about `" + element + "`", hint.isEmpty() ? listed : hint);
    }
    return out.toString();
  }

  private Map<String, Cluster> clusters() {
    Map<String, Cluster> clusters = checked.resolution().clusters();
    return clusters.isEmpty() ? Map.of("", checked.resolution().neutral()) : clusters;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Cluster cluster : clusters().values()) {
      for (Cluster.Statement statement : cluster.statements()) {
        names.add(name(statement));
      }
    }
    return names;
  }

  /** A key that the element could have and does not: what holds instead. */
  private boolean unwritten(String element) {
    int dot = element.lastIndexOf('.');
    if (dot < 0 || !names().contains(element.substring(0, dot))) {
      return false;
    }
    String kind = element.substring(0, element.indexOf('.'));
    Optional<KeySpec> key =
        Language.kind(kind).map(Language::spec).flatMap(s -> s.key(element.substring(dot + 1)));
    if (key.isEmpty()) {
      return false;
    }
    String standard = DefaultWords.of(key.get());
    out.append(element).append(": not written");
    out.append(standard.isEmpty() ? ", and nothing is asked" : "; the language's default holds: ");
    out.append(standard).append("\n  ").append(key.get().meaning()).append('\n');
    return true;
  }

  private static String name(Cluster.Statement statement) {
    return statement.element().isEmpty()
        ? statement.kind()
        : statement.kind() + "." + statement.element();
  }

  private boolean statements(String element, String cloud, Cluster cluster) {
    StringBuilder found = new StringBuilder();
    for (Cluster.Statement statement : cluster.statements()) {
      String name = name(statement);
      if (name.equals(element) || (name + "." + statement.key()).equals(element)) {
        found.append("  ").append(statement.origin().span().text()).append(way(statement.origin()));
      }
    }
    if (found.length() > 0) {
      out.append(element).append(cloud.isEmpty() ? "" : " on " + cloud).append(":\n").append(found);
    }
    return found.length() > 0;
  }

  /** How a value came to the element, strongest layer first. */
  private String way(Origin origin) {
    StringBuilder way = new StringBuilder("\n");
    for (Origin.Step step : origin.chain()) {
      String layer =
          switch (step.layer()) {
            case BUILT_IN -> "the language's default";
            case DEFAULTS -> "from defaults " + step.name();
            case LIKE -> "like " + step.name();
            case OWN -> "its own";
            case ON_CLOUD -> "on " + step.name();
            case PARAMETER -> "parameter " + step.name();
            case COMMAND_LINE -> "given for " + step.name();
          };
      way.append("      ").append(layer.strip());
      way.append(" (").append(job.shown().of(step.span())).append(")\n");
    }
    return way.toString();
  }

  private boolean told(String element, TargetPlan plan) {
    boolean known = false;
    String cloud = " on " + plan.backend().id();
    for (Decision decision : plan.facts().decisions()) {
      if (isAbout(element, decision.subject())) {
        known = true;
        out.append('\n').append(decision.subject()).append(cloud).append(": ");
        out.append(decision.chosen()).append("\n  ").append(decision.why()).append('\n');
      }
    }
    for (Loss loss : plan.facts().losses()) {
      if (isAbout(element, loss.subject())) {
        known = true;
        out.append('\n').append(loss.subject()).append(cloud).append(", met differently: ");
        out.append(loss.asked()).append("\n  ").append(loss.given()).append('\n');
      }
    }
    return known;
  }

  private static boolean isAbout(String element, String subject) {
    return subject.equals(element) || subject.startsWith(element + ".");
  }

  private boolean machine(String element, Cluster cluster, Backend backend) {
    for (NodeGroup group : cluster.groups()) {
      if (element.equals("nodes." + group.name())) {
        Optional<Explanation> explanation =
            Explainer.explain(
                cluster,
                group.name(),
                job.compiler().catalog().cloud(backend.id()),
                backend.rules(cluster),
                new Diagnostics());
        explanation.ifPresent(e -> out.append('\n').append(ExplanationText.of(e, all)));
        return true;
      }
    }
    return false;
  }
}
