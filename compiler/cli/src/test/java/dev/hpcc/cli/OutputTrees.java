package dev.hpcc.cli;

import dev.hpcc.compile.Fingerprint;
import dev.hpcc.compile.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Trees to write, with a manifest in the form that hpcc gives it. */
final class OutputTrees {
  private OutputTrees() {}

  /** Writes two trees by turns until it is killed. */
  public static void main(String[] words) throws DiskException {
    OutputFolder folder = new OutputFolder(Path.of(words[0]), "demo");
    for (int i = 0; ; i++) {
      folder.write(large(i % 2 == 0 ? "two" : "one"), false);
      System.out.print('.');
      System.out.flush();
    }
  }

  static List<OutputFile> large(String version) {
    String[] pairs = new String[60];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = "aws/file" + i;
      pairs[i + 1] = (version + "\n").repeat(2000);
    }
    return of(pairs);
  }

  static List<OutputFile> of(String... pairs) {
    List<OutputFile> files = new ArrayList<>();
    StringBuilder outputs = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      String hash = Fingerprint.of(pairs[i + 1]);
      files.add(new OutputFile(pairs[i], pairs[i + 1], pairs[i].endsWith(".sh"), hash));
      outputs.append(i == 0 ? "" : ", ");
      outputs.append("{\"path\": \"").append(pairs[i]).append("\", \"sha256\": \"");
      outputs.append(hash).append("\"}");
    }
    String zeros = "0".repeat(64);
    String text =
        "{\"self\": \""
            + zeros
            + "\", \"n\": 1, \"inputs\": [{\"path\": \"x\", \"sha256\": \"y\"}], \"outputs\": ["
            + outputs
            + "]}\n";
    text = text.replace(zeros, Fingerprint.of(text));
    files.add(new OutputFile("manifest.json", text, false, Fingerprint.of(text)));
    return files;
  }

  static Map<String, String> texts(List<OutputFile> files) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }

  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return texts;
  }
}
