package dev.hpcc.compile;

import dev.hpcc.backend.Backend;
import dev.hpcc.backend.Support;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;

/** A key that a cloud does not take is an error where it stands, never ignored. */
final class SupportCheck {
  private SupportCheck() {}

  static void check(Cluster cluster, Backend backend, Diagnostics sink) {
    Support support = backend.support();
    for (Cluster.Statement statement : cluster.statements()) {
      Support.Entry entry =
          support.find(statement.kind(), statement.key(), statement.value()).orElse(null);
      if (entry != null && entry.level() == Support.Level.NOT_AVAILABLE) {
        sink.report(refusal(statement, entry, backend));
      }
    }
  }

  private static Diagnostic refusal(
      Cluster.Statement statement, Support.Entry entry, Backend backend) {
    String what =
        entry.value().isEmpty()
            ? "`" + statement.key() + "`"
            : "`" + statement.key() + " = " + statement.value() + "`";
    return Diagnostic.of(
            CompileCodes.NOT_AVAILABLE,
            statement.origin().span(),
            what + " is not available on " + backend.id() + " yet")
        .labelled("asked for here")
        .hint(entry.reason());
  }
}
