package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.OptionTable;
import dev.hpcc.language.OptionTable.Option;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import dev.hpcc.syntax.SyntaxTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blueprints for tests: texts, files in memory, and tables of three clouds. */
public final class Blueprints {
  private Blueprints() {}

  /** A resolution and what was told on the way. */
  public record Resolved(Resolution resolution, Diagnostics sink) {

    public List<String> messages() {
      List<String> messages = new ArrayList<>();
      for (Diagnostic diagnostic : sink.sorted()) {
        messages.add(
            diagnostic.primary().span()
                + ": "
                + diagnostic.severity().word()
                + " "
                + diagnostic.code().id()
                + ": "
                + diagnostic.message()
                + (diagnostic.hint().isEmpty() ? "" : " | " + diagnostic.hint()));
      }
      return messages;
    }
  }

  public static String resource(String name) {
    try (InputStream in = Blueprints.class.getResourceAsStream("/hpcc/resolve/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The cluster of a cloud that was compiled for. */
  public static Cluster on(Resolution resolution, String cloud) {
    return Optional.ofNullable(resolution.clusters().get(cloud)).orElseThrow();
  }

  public static Resolved resolve(String text) {
    return resolve(text, input());
  }

  public static Resolved resolve(String text, ResolveInput input) {
    Diagnostics sink = new Diagnostics();
    SyntaxTree tree = BlueprintParser.parse(new SourceFile("case.hpc", text), input.limits(), sink);
    return new Resolved(Resolver.resolve(tree, input, sink), sink);
  }

  public static ResolveInput input() {
    return ResolveInput.of(clouds());
  }

  /** Files by path; every path is relative to the root. */
  public static Sources files(Map<String, String> texts) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, new SourceFile(name, text)));
    return (from, path) -> {
      if (path.startsWith("..") || path.startsWith("/")) {
        return new Sources.Reading.Outside();
      }
      SourceFile found = files.get(path);
      return found == null ? new Sources.Reading.Missing() : new Sources.Reading.Found(found);
    };
  }

  public static Map<String, List<OptionTable>> clouds() {
    Map<String, List<OptionTable>> clouds = new LinkedHashMap<>();
    for (String cloud : List.of("aws", "azure", "gcp")) {
      List<OptionTable> tables = new ArrayList<>();
      tables.add(
          table(
              BlockKind.NODES,
              false,
              Option.text("instance", "pins the machine"),
              Option.choice("tenancy", List.of("shared", "dedicated"), "whom it is shared with")));
      tables.add(
          table(
              BlockKind.FILESYSTEM,
              true,
              Option.text("address", "where it is"),
              Option.text("path", "below it")));
      tables.add(table(BlockKind.NETWORK, true, Option.text("id", "which").needed()));
      tables.add(table(BlockKind.SUBNET, true, Option.text("id", "which").needed()));
      tables.add(table(BlockKind.BUCKET, true, Option.text("name", "which").needed()));
      tables.add(table(BlockKind.PARAMETER, false, Option.text("from", "entry of the store")));
      if (cloud.equals("gcp")) {
        tables.add(table(BlockKind.TARGET, false, Option.text("project", "the project")));
      }
      clouds.put(cloud, tables);
    }
    return clouds;
  }

  private static OptionTable table(BlockKind kind, boolean existing, Option... options) {
    return new OptionTable(kind, existing, List.of(options));
  }
}
