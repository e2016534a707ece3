package dev.hpcc.golden.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hpcc.compile.CompileRequest;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.TextRenderer;
import dev.hpcc.golden.architecture.Repository;
import dev.hpcc.parse.BlueprintParser;
import dev.hpcc.parse.Limits;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Examples in the pages that people read. A block that opens with {@code blueprint} is whole and
 * has to compile; any other has to be good syntax.
 */
class DocumentationTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```hpc[^\\n]*\\n(.*?)^```\\s*$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WHOLE = Pattern.compile("^blueprint\\b", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> everyExampleOfThePagesIsAGoodBlueprint() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : Repository.files(".md")) {
      String name = Repository.name(page);
      if (!name.equals("README.md") && !name.startsWith("docs/")) {
        continue;
      }
      String text = Repository.text(page);
      Matcher block = BLOCK.matcher(text);
      while (block.find()) {
        long line = text.substring(0, block.start()).lines().count() + 1;
        String example = block.group(1);
        tests.add(dynamicTest(name + ":" + line, () -> assertEquals("", faults(example))));
      }
    }
    return tests.stream();
  }

  private static String faults(String example) {
    SourceFile file = new SourceFile("example.hpc", example);
    if (!WHOLE.matcher(example).find()) {
      Diagnostics sink = new Diagnostics();
      BlueprintParser.parse(file, Limits.standard(), sink);
      return sink.hasErrors() ? new TextRenderer(false).render(sink.sorted()) : "";
    }
    GoldenCompiler.Result result =
        GoldenCompiler.compile(
            CompileRequest.of(file)
                .withSources(
                    (from, path) ->
                        new Sources.Reading.Found(new SourceFile(path, "#!/bin/bash\nexit 0\n"))));
    return result.failed() ? result.texts().getOrDefault("diagnostics.txt", "failed") : "";
  }
}
