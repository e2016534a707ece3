package dev.hpcc.cli;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads texts in strict UTF-8. */
final class TextFile {
  private TextFile() {}

  /**
   * Reads a file, but never much more than a limit: what is longer is cut a little above it, for
   * the parser to refuse.
   *
   * @param limit in characters
   * @throws DiskException when it cannot be read
   */
  static String read(Path file, int limit) throws DiskException {
    if (Files.isDirectory(file)) {
      throw new DiskException("cannot read `" + file + "`: it is a folder");
    }
    // No channel: its classes would be loaded for nothing else.
    try (InputStream in = new FileInputStream(file.toFile())) {
      return read(in, "`" + file + "`", limit);
    } catch (FileNotFoundException e) {
      String why = Files.exists(file) ? "permission denied" : "it does not exist";
      throw new DiskException("cannot read `" + file + "`: " + why, e);
    } catch (IOException e) {
      throw new DiskException("cannot read `" + file + "`: " + reason(e), e);
    }
  }

  static String read(InputStream in, String shown, int limit) throws DiskException {
    try {
      long most = Math.min(4L * limit + 4, Integer.MAX_VALUE - 16);
      byte[] bytes = in.readNBytes((int) most);
      if (bytes.length == most) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      return decode(bytes);
    } catch (CharacterCodingException e) {
      throw new DiskException("cannot read " + shown + ": it is not text in UTF-8", e);
    } catch (IOException e) {
      throw new DiskException("cannot read " + shown + ": " + reason(e), e);
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Why a file system refused, in words. */
  static String reason(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (fault instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (fault instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason().toLowerCase(Locale.ROOT);
    }
    String message = fault.getMessage() == null ? "the file system refused" : fault.getMessage();
    int open = message.lastIndexOf('(');
    boolean named = fault instanceof FileNotFoundException && open > 0 && message.endsWith(")");
    String words = named ? message.substring(open + 1, message.length() - 1) : message;
    return words.toLowerCase(Locale.ROOT);
  }
}
