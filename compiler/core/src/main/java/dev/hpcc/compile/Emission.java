package dev.hpcc.compile;

import dev.hpcc.backend.Artifacts;
import dev.hpcc.emit.JsonWriter;
import dev.hpcc.emit.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everything that is written for a blueprint without errors. */
final class Emission {
  private final Checked checked;
  private final CompileRequest request;
  private final String catalogDate;
  private final List<OutputFile> files = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  Emission(Checked checked, CompileRequest request, String catalogDate) {
    this.checked = checked;
    this.request = request;
    this.catalogDate = catalogDate;
  }

  List<OutputFile> files() {
    for (TargetPlan target : checked.plans()) {
      emit(target);
    }
    String manifest = new ManifestText(checked, request, catalogDate, files).text();
    add("manifest.json", manifest, false);
    return files;
  }

  private void emit(TargetPlan target) {
    String folder = target.backend().id() + "/";
    Artifacts artifacts = target.backend().emit(target.plan());
    for (Artifacts.Artifact artifact : artifacts.files()) {
      add(folder + artifact.path(), artifact.text(), artifact.executable());
    }
    add(folder + "sourcemap.json", json(SourceMapTree.of(target, artifacts)), false);
    add(folder + "plan.json", json(PlanTree.of(target)), false);
  }

  private static String json(Tree tree) {
    return JsonWriter.write(tree).text();
  }

  /** Holds for every file system: no path leaves the folder, none differs from another by case. */
  private void add(String path, String text, boolean executable) {
    boolean leaves = path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0;
    for (String part : path.split("/", -1)) {
      leaves |= part.isEmpty() || part.startsWith("..") || part.equals(".");
    }
    if (leaves || !paths.add(path.toLowerCase(Locale.ROOT))) {
      throw new IllegalStateException("a backend emits to " + path);
    }
    if (!text.endsWith("\n")) {
      throw new IllegalStateException("a backend emits without a last line end: " + path);
    }
    files.add(new OutputFile(path, text, executable, Fingerprint.of(text)));
  }
}
