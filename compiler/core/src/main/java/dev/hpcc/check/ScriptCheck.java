package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Setup;

/** Set-up scripts: line ends that the system's shells read. */
final class ScriptCheck implements Check {
  @Override
  public void check(Subject subject) {
    for (NodeGroup group : subject.groups()) {
      for (Setup setup : group.setups()) {
        boolean windows =
            setup.content() instanceof Setup.Content.Script script
                && script.text().value().indexOf('\r') >= 0;
        if (windows && setup.content() instanceof Setup.Content.Script script) {
          subject.report(
              Diagnostic.of(
                      CheckCodes.SCRIPT_LINE_ENDS,
                      script.text().origin().span(),
                      "the script of `setup " + setup.name() + "` holds carriage returns")
                  .hint("save it with the line ends of Unix (`\\n`)"));
        }
      }
    }
  }
}
