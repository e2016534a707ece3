package dev.hpcc.aws.lower;

import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Sourced;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the template says of itself. */
final class DescriptionSection {
  /** Bytes of a template's description (AWS CloudFormation User Guide, quotas). */
  private static final int MOST_BYTES = 1024;

  private final Lowering lowering;

  DescriptionSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /** The blueprint's own words, as far as they fit. */
  String text() {
    Cluster cluster = lowering.cluster();
    Optional<Sourced<String>> words = cluster.description();
    if (words.isEmpty()) {
      return lowering.isSlurm() ? cluster.name() + ", a Slurm cluster" : cluster.name();
    }
    if (SecretReferences.isIn(words.get().value())) {
      SecretReferences.report(words.get().value(), words.get().origin(), lowering.sink());
    }
    String fitted = fit(words.get().value());
    if (!fitted.equals(words.get().value())) {
      lowering
          .recorder()
          .lose(
              "description-text",
              "blueprint",
              words.get().value(),
              "`" + fitted + "`: one line, " + MOST_BYTES + " bytes, and no dollar before a brace",
              words.get().origin());
    }
    return fitted;
  }

  /** No function may stand in a description, and a dollar before a brace is taken for one. */
  private static String fit(String written) {
    String text = written.replace("${", "$ {");
    StringBuilder out = new StringBuilder();
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      String one = Character.isISOControl(c) ? " " : Character.toString(c);
      bytes += one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      out.append(one);
    }
    return out.toString();
  }
}
