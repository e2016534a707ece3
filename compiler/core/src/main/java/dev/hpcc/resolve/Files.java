package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import dev.hpcc.source.Sources;
import dev.hpcc.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files that a program names, each once, and tells what is wrong with them. */
final class Files {
  private final Sources sources;
  private final Diagnostics sink;
  private final int mostCharacters;
  private final Map<String, Sources.Reading> readings = new HashMap<>();
  private final List<SourceFile> read = new ArrayList<>();

  Files(Sources sources, int mostCharacters, Diagnostics sink) {
    this.sources = sources;
    this.mostCharacters = mostCharacters;
    this.sink = sink;
  }

  /**
   * The file at a path, relative to the file that the span lies in.
   *
   * @param at where the path is written
   */
  Optional<SourceFile> file(String path, Span at) {
    Sources.Reading reading =
        readings.computeIfAbsent(
            at.file().name() + '\n' + path, key -> sources.read(at.file(), path));
    if (reading instanceof Sources.Reading.Found found) {
      remember(found.file());
      return Optional.of(found.file());
    } else if (reading instanceof Sources.Reading.Outside) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.FILE_OUTSIDE,
                  at,
                  "`" + path + "` lies outside the folder of the blueprint")
              .hint("copy it beside the blueprint"));
    } else if (reading instanceof Sources.Reading.Unreadable unreadable) {
      sink.report(
          Diagnostic.of(ResolveCodes.FILE_UNREADABLE, at, "`" + path + "` cannot be read")
              .hint(unreadable.reason()));
    } else {
      sink.report(
          Diagnostic.of(ResolveCodes.FILE_MISSING, at, "there is no file `" + path + "`")
              .hint("a path is relative to the file that writes it"));
    }
    return Optional.empty();
  }

  /** The text of a file. */
  Optional<String> text(String path, Span at) {
    Optional<SourceFile> file = file(path, at);
    if (file.isPresent() && file.get().text().length() > mostCharacters) {
      sink.report(
          Diagnostic.of(
              ResolveCodes.FILE_UNREADABLE,
              at,
              "`" + path + "` has more than " + mostCharacters + " characters"));
      return Optional.empty();
    }
    return file.map(SourceFile::text);
  }

  void remember(SourceFile file) {
    if (!read.contains(file)) {
      read.add(file);
    }
  }

  /** Every file that was read, in order. */
  List<SourceFile> all() {
    return read;
  }
}
