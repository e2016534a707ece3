package dev.hpcc.golden.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One deliberate mistake in a good output, from a {@code mutants.txt}. Such a file is a list of
 *
 * <pre>
 * == what is wrong, in words
 * rule: NAME               the rule that has to speak
 * file: NAME               the file it is in; the first file of the good output when left out
 * - a line of the good text (consecutive lines, as they stand)
 * + the line in its place
 * </pre>
 *
 * @param from the text to replace; it must stand exactly once. Empty: {@code to} is appended.
 */
record Mutant(String name, String rule, String file, String from, String to) {

  static List<Mutant> read(String resource) {
    List<Mutant> mutants = new ArrayList<>();
    for (String block : ("\n" + TestData.text(resource)).split("\n== ", -1)) {
      if (!block.isBlank() && !block.startsWith("\n#")) {
        mutants.add(parse(block));
      }
    }
    return mutants;
  }

  private static Mutant parse(String block) {
    String rule = "";
    String file = "";
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    List<String> lines = block.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("rule: ")) {
        rule = line.substring(6);
      } else if (line.startsWith("file: ")) {
        file = line.substring(6);
      } else if (line.startsWith("- ")) {
        from.append(line.substring(2)).append('\n');
      } else if (line.startsWith("+ ")) {
        to.append(line.substring(2)).append('\n');
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("mutants: " + line);
      }
    }
    return new Mutant(lines.get(0), rule, file, from.toString(), to.toString());
  }

  /** The good files with the mistake in them. */
  SortedMap<String, String> applied(SortedMap<String, String> good) {
    String name = file.isEmpty() ? good.firstKey() : file;
    String text = good.getOrDefault(name, "");
    int at = text.indexOf(from);
    if (at < 0 || (!from.isEmpty() && text.indexOf(from, at + 1) >= 0)) {
      throw new IllegalArgumentException(this.name + ": stands not exactly once:\n" + from);
    }
    String mutated =
        from.isEmpty()
            ? text + to
            : text.substring(0, at) + to + text.substring(at + from.length());
    SortedMap<String, String> files = new TreeMap<>(good);
    files.put(name, mutated);
    return files;
  }
}
