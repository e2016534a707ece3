package dev.hpcc.cli;

import dev.hpcc.backend.Decision;
import dev.hpcc.backend.DrawnService;
import dev.hpcc.backend.Loss;
import dev.hpcc.backend.PlanFacts;
import dev.hpcc.backend.Supply;
import dev.hpcc.compile.Checked;
import dev.hpcc.compile.TargetPlan;
import dev.hpcc.ir.Origin;

/** Every decision of a compilation, cloud by cloud. */
final class PlanExplanation {
  private final Job job;
  private final StringBuilder out = new StringBuilder();

  private PlanExplanation(Job job) {
    this.job = job;
  }

  static String of(Checked checked, Job job) {
    PlanExplanation text = new PlanExplanation(job);
    for (TargetPlan plan : checked.plans()) {
      text.plan(plan);
    }
    return text.out.toString();
  }

  private void plan(TargetPlan plan) {
    PlanFacts facts = plan.facts();
    out.append(out.length() == 0 ? "" : "\n").append(plan.backend().displayName()).append('\n');
    for (Decision decision : facts.decisions()) {
      out.append("  ").append(decision.subject()).append(": ").append(decision.chosen());
      out.append('\n').append("      ").append(decision.why()).append(at(decision.origin()));
    }
    heading("met differently", facts.losses().isEmpty());
    for (Loss loss : facts.losses()) {
      out.append("  ").append(loss.subject()).append(": ").append(loss.asked()).append('\n');
      out.append("      ").append(loss.given()).append(at(loss.origin()));
    }
    heading("to know", facts.notes().isEmpty());
    for (String note : facts.notes()) {
      out.append("  ").append(note).append('\n');
    }
    heading("services drawn in", facts.services().isEmpty());
    for (DrawnService service : facts.services()) {
      out.append("  ").append(service.name()).append(service.billed() ? "" : " (free)");
      out.append(": ").append(service.cause()).append('\n');
    }
    heading("to supply at deployment", facts.supplies().isEmpty());
    for (Supply supply : facts.supplies()) {
      out.append("  ").append(supply.name()).append(": ").append(supply.what()).append('\n');
    }
  }

  private void heading(String words, boolean nothing) {
    out.append(nothing ? "" : "\n" + words + ":\n");
  }

  private String at(Origin origin) {
    return " (" + job.shown().of(origin.span()) + ")\n";
  }
}
