package dev.hpcc.catalog;

import java.util.List;

/** An explanation as text for a terminal. */
public final class ExplanationText {
  private static final int SHOWN = 5;

  private final Explanation explanation;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Explanation explanation, boolean all) {
    this.explanation = explanation;
    this.all = all;
  }

  /**
   * The text, every line ended by a newline.
   *
   * @param all whether to list every rejected type, not only how many each requirement stopped
   */
  public static String of(Explanation explanation, boolean all) {
    ExplanationText text = new ExplanationText(explanation, all);
    text.head();
    text.chosen();
    text.requirements();
    text.fitting();
    if (all) {
      text.rejected();
    }
    return text.text.toString();
  }

  private void head() {
    line("nodes " + explanation.group() + " on " + explanation.cloud() + " in " + where());
    if (!explanation.place().isEmpty()) {
      line("  " + explanation.place());
    }
  }

  private String where() {
    String region = explanation.region().code();
    return explanation.zone().isEmpty() ? region : region + ", zone " + explanation.zone().get();
  }

  private void chosen() {
    line("");
    if (explanation.chosen().isEmpty()) {
      line("no machine: no type there meets all that is asked");
      return;
    }
    MachineChoice choice = explanation.chosen().get();
    line("chosen: " + choice.machine().name());
    line("  " + MachineText.facts(choice.machine()));
    line("  " + MachineText.price(choice.price()));
    line("  " + choice.why());
    String nodes = choice.lowerNodes() == choice.upperNodes() ? "" : choice.lowerNodes() + " to ";
    line("  " + nodes + choice.upperNodes() + (choice.upperNodes() == 1 ? " node" : " nodes"));
    for (String note : choice.notes()) {
      line("  note: " + note);
    }
  }

  private void requirements() {
    line("");
    line("asked, in this order, and how many of the types offered there miss it first:");
    TextTable table = new TextTable("", "types", "of them unknown", "");
    for (Explanation.Asked asked : explanation.asked()) {
      table.row(
          asked.words(),
          Integer.toString(asked.stopped()),
          asked.unknown() == 0 ? "" : Integer.toString(asked.unknown()),
          asked.written() ? asked.origin().span().toString() : "rule");
    }
    text.append(table.text("  "));
    line("  (an unknown fact meets no bound)");
    if (explanation.unlisted() > 0) {
      String types = explanation.unlisted() == 1 ? " more type" : " more types";
      line("  not offered there: " + explanation.unlisted() + types + " of the catalog");
    }
  }

  private void fitting() {
    List<Explanation.Candidate> fitting = explanation.fitting();
    if (fitting.isEmpty()) {
      return;
    }
    line("");
    line(
        fitting.size() == 1
            ? "1 type meets all:"
            : fitting.size() + " types meet all, best first:");
    TextTable table = new TextTable("type", "cores", "memory", "GPUs", "RDMA", "USD/h");
    int shown = all ? fitting.size() : Math.min(SHOWN, fitting.size());
    for (Explanation.Candidate candidate : fitting.subList(0, shown)) {
      table.row(MachineText.row(candidate.machine(), candidate.price()));
    }
    text.append(table.text("  "));
    if (shown < fitting.size()) {
      line("  and " + (fitting.size() - shown) + " more");
    }
  }

  private void rejected() {
    line("");
    line("rejected:");
    TextTable table = new TextTable("type", "misses", "has");
    for (Explanation.Rejected type : explanation.rejected()) {
      table.row(type.machine().name(), type.requirement(), type.found());
    }
    text.append(table.text("  "));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
