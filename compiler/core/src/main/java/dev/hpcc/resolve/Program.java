package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The blocks and lets of the root file and of everything that it includes, in reading order. */
final class Program {
  private static final int MOST_FILES = 1000;
  private static final int DEEPEST_INCLUDE = 64;

  private final Files files;
  private final Limits limits;
  private final Diagnostics sink;
  private final List<Top> blocks = new ArrayList<>();
  private final List<Item.Let> lets = new ArrayList<>();
  private final List<SourceFile> open = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int included;
  private boolean faulty;

  /**
   * A block at the top of a file.
   *
   * @param files the file that it stands in, and before it those that include one another down to
   *     it, the root file first
   */
  record Top(Item.Block block, List<String> files) {

    int depth() {
      return files.size() - 1;
    }

    String file() {
      return files.get(files.size() - 1);
    }

    /** Whether this one's file includes the other's, directly or through others. */
    boolean includes(Top other) {
      return files.size() < other.files.size() && other.files.contains(file());
    }
  }

  private Program(Files files, Limits limits, Diagnostics sink) {
    this.files = files;
    this.limits = limits;
    this.sink = sink;
  }

  static Program read(SyntaxTree root, Files files, Limits limits, Diagnostics sink) {
    Program program = new Program(files, limits, sink);
    files.remember(root.source());
    program.add(root, 0);
    return program;
  }

  List<Top> blocks() {
    return blocks;
  }

  List<Item.Let> lets() {
    return lets;
  }

  /** Whether something at the top, told by the parser, is no declaration: names may be missing. */
  boolean isFaulty() {
    return faulty;
  }

  private void add(SyntaxTree tree, int depth) {
    open.add(tree.source());
    seen.add(tree.source().name());
    List<String> path = names(open);
    for (Item item : tree.items()) {
      if (item instanceof Item.Block block) {
        blocks.add(new Top(block, path));
      } else if (item instanceof Item.Let let) {
        lets.add(let);
      } else if (item instanceof Item.Include include) {
        include(include, depth);
      } else {
        faulty = true;
      }
    }
    open.remove(open.size() - 1);
  }

  private static List<String> names(List<SourceFile> files) {
    List<String> names = new ArrayList<>(files.size());
    for (SourceFile file : files) {
      names.add(file.name());
    }
    return List.copyOf(names);
  }

  private void include(Item.Include include, int depth) {
    Optional<String> path = path(include.path());
    Optional<SourceFile> file =
        path.isEmpty() ? Optional.empty() : files.file(path.get(), include.path().span());
    if (file.isEmpty()) {
      faulty = true;
      return;
    }
    if (isOpen(file.get())) {
      circle(include, file.get());
    } else if (!seen.contains(file.get().name()) && withinLimits(include.span(), depth)) {
      included++;
      add(BlueprintParser.parse(file.get(), limits, sink), depth + 1);
    }
  }

  /** The path; empty where it holds more than plain text, which the parser has told. */
  private static Optional<String> path(Expression.Text text) {
    if (text.span().text().contains("\\(")) {
      return Optional.empty();
    }
    StringBuilder path = new StringBuilder();
    for (Expression.TextPart part : text.parts()) {
      if (part instanceof Expression.TextPart.Literal literal) {
        path.append(literal.text());
      }
    }
    return Optional.of(path.toString());
  }

  private boolean isOpen(SourceFile file) {
    for (SourceFile one : open) {
      if (one.name().equals(file.name())) {
        return true;
      }
    }
    return false;
  }

  private void circle(Item.Include include, SourceFile file) {
    List<String> members = new ArrayList<>();
    for (SourceFile one : open) {
      if (!members.isEmpty() || one.name().equals(file.name())) {
        members.add(one.name());
      }
    }
    members.add(file.name());
    sink.report(
        Diagnostic.of(
                ResolveCodes.CYCLE,
                include.span(),
                "files include each other: " + Circles.path(members))
            .labelled("closes the circle"));
  }

  private boolean withinLimits(Span at, int depth) {
    if (included >= MOST_FILES || depth >= DEEPEST_INCLUDE) {
      sink.report(
          Diagnostic.of(
              ResolveCodes.TOO_MANY_FILES,
              at,
              included >= MOST_FILES
                  ? "more than " + MOST_FILES + " files are included"
                  : "files include each other more than " + DEEPEST_INCLUDE + " deep"));
      faulty = true;
      return false;
    }
    return true;
  }
}
