package dev.hpcc.aws.node;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.aws.AwsBackend;
import dev.hpcc.backend.ScriptText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a node script in a folder, with commands that only write down how they were called. */
final class Shell {
  private final Path root;
  private final Path bin;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Shell(Path root) throws IOException {
    this.root = root;
    this.bin = Files.createDirectories(root.resolve("bin"));
  }

  /** A command that writes its name and arguments to {@code calls}, then does what is given. */
  Shell stub(String name, String then) throws IOException {
    String text =
        "#!/bin/bash\necho \"" + name + "${*:+ }$*\" >>" + root + "/calls\n" + then + "\n";
    Path file = Files.writeString(bin.resolve(name), text);
    assertTrue(file.toFile().setExecutable(true));
    return this;
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs one of the backend's scripts; gives its status. */
  int run(String script, String... arguments) throws IOException, InterruptedException {
    Path file = root.resolve(script);
    Files.writeString(file, ScriptText.read(AwsBackend.class, script));
    List<String> command = new ArrayList<>(List.of("bash", file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PATH", bin + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    Files.write(root.resolve("output"), process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  /** How the commands were called, in order. */
  List<String> calls() throws IOException {
    Path calls = root.resolve("calls");
    return Files.exists(calls)
        ? Files.readString(calls, StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  String output() throws IOException {
    return Files.readString(root.resolve("output"), StandardCharsets.UTF_8);
  }
}
