package dev.hpcc.golden.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The shape of methods, read from the sources with the compiler's own parser. A body that is one
 * returned expression is a table and counts as one line.
 */
class MethodsTest {
  private static final int LINES = 30;

  /** A method and where its body stands. */
  private record Body(String file, String name, boolean test, long lines) {}

  @Test
  void aMethodHasAtMostThirtyLines() throws IOException {
    List<String> found = new ArrayList<>();
    for (Body body : bodies()) {
      if (body.lines() > LINES && body.file().contains("src/main/")) {
        found.add(body.file() + " " + body.name() + ": " + body.lines());
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aTestIsNamedByASentence() throws IOException {
    List<String> found = new ArrayList<>();
    for (Body body : bodies()) {
      long words = 1 + body.name().chars().filter(Character::isUpperCase).count();
      if (body.test() && (words < 2 || body.name().startsWith("test"))) {
        found.add(body.file() + " " + body.name());
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<Body> bodies() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Body> bodies = new ArrayList<>();
    List<Path> files = Repository.files(".java");
    assertTrue(files.size() > 50, "only " + files.size() + " source files found");
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  d -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, positions, bodies).scan(unit, null);
      }
    }
    return bodies;
  }

  /** Collects the methods of one file. */
  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Body> bodies;

    Scanner(CompilationUnitTree unit, SourcePositions positions, List<Body> bodies) {
      this.unit = unit;
      this.positions = positions;
      this.bodies = bodies;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        boolean test =
            method.getModifiers().getAnnotations().stream()
                .anyMatch(
                    a ->
                        a.toString()
                            .matches("@(Test|ParameterizedTest|Property|TestFactory)\\b.*"));
        String file = Repository.name(Path.of(unit.getSourceFile().toUri()));
        boolean table =
            method.getBody().getStatements().size() == 1
                && method.getBody().getStatements().get(0) instanceof ReturnTree;
        long length = table ? 1 : last - first - 1;
        bodies.add(new Body(file, method.getName().toString(), test, length));
      }
      return super.visitMethod(method, null);
    }
  }
}
