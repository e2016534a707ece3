package dev.hpcc.compile;

import dev.hpcc.backend.Decision;
import dev.hpcc.backend.Loss;
import dev.hpcc.emit.JsonWriter;
import dev.hpcc.emit.Tree;
import dev.hpcc.ir.Cluster;
import dev.hpcc.resolve.Resolution;
import dev.hpcc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code manifest.json}: what went in, what came out, what was decided and lost on the way. Its
 * schema is the resource {@code hpcc/schema/manifest.schema.json}. It holds no time, no path of the
 * machine and no value of a secret.
 *
 * <p>{@code self} is the hash of the manifest with 64 zeros in that place, so that an edit of the
 * manifest itself is seen too.
 */
final class ManifestText {
  private static final String NO_HASH = "0".repeat(64);

  private final Checked checked;
  private final CompileRequest request;
  private final String catalogDate;
  private final List<OutputFile> outputs;

  ManifestText(
      Checked checked, CompileRequest request, String catalogDate, List<OutputFile> outputs) {
    this.checked = checked;
    this.request = request;
    this.catalogDate = catalogDate;
    this.outputs = outputs;
  }

  String text() {
    Cluster neutral = checked.resolution().neutral();
    Tree.Builder manifest =
        Tree.map()
            .put("schemaVersion", 1)
            .put("self", NO_HASH)
            .put("hpcc", ToolVersion.text())
            .put("catalog", catalogDate)
            .put("blueprint", neutral.name())
            .put("edition", neutral.edition())
            .put("targets", targets())
            .put("parameters", parameters())
            .put("inputs", inputs())
            .put("outputs", outputs())
            .put("decisions", decisions())
            .put("losses", losses())
            .put("tags", tags(neutral));
    String text = JsonWriter.write(manifest.build()).text();
    int at = text.indexOf(NO_HASH);
    return text.substring(0, at) + Fingerprint.of(text) + text.substring(at + NO_HASH.length());
  }

  private Tree targets() {
    List<Tree> trees = new ArrayList<>();
    for (TargetPlan target : checked.plans()) {
      Tree.Builder tree =
          Tree.map()
              .put("cloud", target.backend().id())
              .put("name", target.backend().displayName())
              .put("region", target.facts().site().region().code());
      if (target.facts().site().zone().isPresent()) {
        tree.put("zone", target.facts().site().zone().get());
      }
      trees.add(tree.build());
    }
    return Tree.list(trees);
  }

  private Tree parameters() {
    List<Tree> trees = new ArrayList<>();
    for (Resolution.Parameter parameter : checked.resolution().parameters()) {
      trees.add(
          Tree.map()
              .put("name", parameter.name())
              .put("type", parameter.type())
              .put("value", parameter.value())
              .put("given", parameter.given())
              .build());
    }
    return Tree.list(trees);
  }

  private Tree inputs() {
    List<Tree> trees = new ArrayList<>();
    for (SourceFile file : checked.resolution().files()) {
      trees.add(input(file));
    }
    if (request.parameterFile().isPresent()) {
      trees.add(input(request.parameterFile().get()));
    }
    return Tree.list(trees);
  }

  private static Tree input(SourceFile file) {
    return Tree.map().put("path", file.name()).put("sha256", Fingerprint.of(file.text())).build();
  }

  private Tree outputs() {
    List<Tree> trees = new ArrayList<>();
    for (OutputFile file : outputs) {
      trees.add(
          Tree.map()
              .put("path", file.path())
              .put("sha256", file.sha256())
              .put("executable", file.executable())
              .build());
    }
    return Tree.list(trees);
  }

  private Tree decisions() {
    List<Tree> trees = new ArrayList<>();
    for (TargetPlan target : checked.plans()) {
      for (Decision decision : target.facts().decisions()) {
        trees.add(Told.decision(decision).put("target", target.backend().id()).build());
      }
    }
    return Tree.list(trees);
  }

  private Tree losses() {
    List<Tree> trees = new ArrayList<>();
    for (TargetPlan target : checked.plans()) {
      for (Loss loss : target.facts().losses()) {
        trees.add(Told.loss(loss).put("target", target.backend().id()).build());
      }
    }
    return Tree.list(trees);
  }

  /** In full, whatever a cloud could hold of them. */
  private static Tree tags(Cluster neutral) {
    List<Tree> trees = new ArrayList<>();
    for (Cluster.Tag tag : neutral.tags()) {
      trees.add(Tree.map().put("key", tag.key()).put("value", tag.value().value()).build());
    }
    return Tree.list(trees);
  }
}
