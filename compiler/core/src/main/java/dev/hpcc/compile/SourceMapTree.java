package dev.hpcc.compile;

import dev.hpcc.backend.Artifacts;
import dev.hpcc.emit.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code sourcemap.json}: which line of the outputs comes from which line of the blueprint. */
final class SourceMapTree {
  private SourceMapTree() {}

  static Tree of(TargetPlan target, Artifacts artifacts) {
    List<Tree> mappings = new ArrayList<>();
    for (Artifacts.Mapping mapping : artifacts.mappings()) {
      mappings.add(
          Tree.map()
              .put("file", mapping.path())
              .put("pointer", mapping.pointer())
              .put("line", mapping.line())
              .put("source", SourceTree.whole(mapping.span()))
              .build());
    }
    return Tree.map()
        .put("schemaVersion", 1)
        .put("target", target.backend().id())
        .put("mappings", Tree.list(mappings))
        .build();
  }
}
