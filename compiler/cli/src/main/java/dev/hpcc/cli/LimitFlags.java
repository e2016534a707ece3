package dev.hpcc.cli;

import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.parse.Limits;
import java.util.List;

/** {@code --limit NAME=NUMBER}. */
final class LimitFlags {
  static final String MEANING =
      "read more or less: file-size (characters), items, nesting, chain, faults";
  private static final List<String> NAMES =
      List.of("file-size", "items", "nesting", "chain", "faults");

  private LimitFlags() {}

  static Limits of(List<String> given) throws UsageException {
    Limits limits = Limits.standard();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!NAMES.contains(name)) {
        throw new UsageException("there is no limit `" + name + "`", Suggestions.hint(name, NAMES));
      }
      limits = with(limits, name, number(pair, equals));
    }
    return limits;
  }

  private static int number(String pair, int equals) throws UsageException {
    try {
      int number = equals < 0 ? 0 : Integer.parseInt(pair.substring(equals + 1));
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what would work.
    }
    throw new UsageException(
        "`--limit " + pair + "` has no number above 0", "write --limit file-size=1000000");
  }

  private static Limits with(Limits old, String name, int number) {
    return new Limits(
        name.equals("file-size") ? number : old.fileSize(),
        name.equals("nesting") ? number : old.nesting(),
        name.equals("items") ? number : old.items(),
        name.equals("chain") ? number : old.chain(),
        name.equals("faults") ? number : old.faults());
  }
}
