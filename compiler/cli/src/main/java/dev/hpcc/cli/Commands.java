package dev.hpcc.cli;

import java.util.List;
import java.util.Optional;

/** The commands by name; only the one that is asked for is loaded. */
final class Commands {
  private static final List<String> NAMES =
      List.of("compile", "check", "fmt", "explain", "ir", "catalog", "init");

  private Commands() {}

  /** In the order of the help. */
  static List<Command> all() {
    return NAMES.stream().map(name -> find(name).orElseThrow()).toList();
  }

  static Optional<Command> find(String name) {
    return switch (name) {
      case "compile" -> Optional.of(new CompileCommand());
      case "check" -> Optional.of(new CheckCommand());
      case "fmt" -> Optional.of(new FmtCommand());
      case "explain" -> Optional.of(new ExplainCommand());
      case "ir" -> Optional.of(new IrCommand());
      case "catalog" -> Optional.of(new CatalogCommand());
      case "init" -> Optional.of(new InitCommand());
      default -> Optional.empty();
    };
  }
}
