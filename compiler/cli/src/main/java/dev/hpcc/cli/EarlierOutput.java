package dev.hpcc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hpcc.compile.Fingerprint;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an output folder holds from an earlier run, as its manifest tells. A manifest that was
 * edited or cannot be read tells nothing: then every file is somebody's own.
 */
final class EarlierOutput {
  private static final String MANIFEST = "manifest.json";
  private final Path folder;
  private final Map<String, String> hashes;

  /** What lies there now, hashed when first asked for. */
  private final Map<Path, String> found = new HashMap<>();

  private EarlierOutput(Path folder, Map<String, String> hashes) {
    this.folder = folder;
    this.hashes = hashes;
  }

  static EarlierOutput in(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return new EarlierOutput(folder, Map.of());
    }
    byte[] bytes = bytes(manifest);
    Map<String, String> hashes = new LinkedHashMap<>();
    if (read(bytes, hashes)) {
      hashes.put(MANIFEST, Fingerprint.of(bytes));
    } else {
      hashes.clear();
    }
    return new EarlierOutput(folder, hashes);
  }

  /** Fills the hashes of the outputs; false when the manifest is not as hpcc wrote it. */
  private static boolean read(byte[] bytes, Map<String, String> hashes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonParser json = new JsonFactory().createParser(text)) {
      String self = "";
      String path = "";
      String list = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          list = String.valueOf(json.currentName());
        } else if (token == JsonToken.VALUE_STRING && json.currentName() != null) {
          switch (json.currentName()) {
            case "self" -> self = self.isEmpty() ? json.getText() : self;
            case "path" -> path = json.getText();
            case "sha256" -> {
              if (list.equals("outputs")) {
                hashes.put(path, json.getText());
              }
            }
            default -> {}
          }
        }
      }
      return isSelf(text, self);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isSelf(String text, String self) {
    int at = text.indexOf(self);
    return self.length() == 64
        && Fingerprint.of(text.substring(0, at) + "0".repeat(64) + text.substring(at + 64))
            .equals(self);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  /** Paths of the earlier outputs, the manifest among them. */
  Iterable<String> paths() {
    return hashes.keySet();
  }

  boolean wrote(String path) {
    return hashes.containsKey(path);
  }

  /**
   * Why a file cannot be replaced or removed without losing somebody's work.
   *
   * @param path relative to the folder
   * @param sha256 what is to be there; a file that has it already loses nothing
   */
  Optional<String> objection(String path, String sha256) throws IOException {
    Path file = folder;
    for (String part : path.split("/", -1)) {
      file = file.resolve(part);
      if (Files.isSymbolicLink(file)) {
        return Optional.of("is a symbolic link");
      }
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = file.getParent();
      boolean blocked = parent != null && Files.exists(parent) && !Files.isDirectory(parent);
      return blocked ? Optional.of("would lie in a file") : Optional.empty();
    }
    if (Files.isDirectory(file)) {
      return Optional.of("is a folder");
    }
    String now = hash(file);
    if (now.equals(sha256) || now.equals(hashes.get(path))) {
      return Optional.empty();
    }
    return Optional.of(wrote(path) ? "was edited since hpcc wrote it" : "was not written by hpcc");
  }

  /** Whether the file is there with these very bytes. */
  boolean holds(String path, String sha256) throws IOException {
    Path file = folder.resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && hash(file).equals(sha256);
  }

  private String hash(Path file) throws IOException {
    String known = found.get(file);
    if (known == null) {
      known = Fingerprint.of(bytes(file));
      found.put(file, known);
    }
    return known;
  }
}
