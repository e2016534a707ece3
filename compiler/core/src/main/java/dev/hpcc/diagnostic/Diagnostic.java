package dev.hpcc.diagnostic;

import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to tell the user.
 *
 * @param code its kind
 * @param message what was found, with the user's own names in backticks, as one line without a full
 *     stop
 * @param primary the cause
 * @param secondary other places that matter, in the order to show them
 * @param hint what would work, in plain words; empty when there is nothing to add
 * @param fixes edits that certainly mend it
 */
public record Diagnostic(
    Code code, String message, Label primary, List<Label> secondary, String hint, List<Fix> fixes) {
  public Diagnostic {
    secondary = List.copyOf(secondary);
    fixes = List.copyOf(fixes);
  }

  public static Diagnostic of(Code code, Span at, String message) {
    return new Diagnostic(code, message, new Label(at, ""), List.of(), "", List.of());
  }

  public Severity severity() {
    return code.severity();
  }

  /** The words at the caret. */
  public Diagnostic labelled(String text) {
    return new Diagnostic(code, message, new Label(primary.span(), text), secondary, hint, fixes);
  }

  public Diagnostic hint(String text) {
    return new Diagnostic(code, message, primary, secondary, text, fixes);
  }

  public Diagnostic also(Span at, String text) {
    List<Label> more = new ArrayList<>(secondary);
    more.add(new Label(at, text));
    return new Diagnostic(code, message, primary, more, hint, fixes);
  }

  public Diagnostic fix(Span at, String replacement) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(new Fix(at, replacement));
    return new Diagnostic(code, message, primary, secondary, hint, more);
  }
}
