package dev.hpcc.gcp.lower;

import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks texts that the Toolkit writes into mount tables and command lines without quoting, and
 * joins mount options.
 */
final class MountText {
  private final Draft draft;

  MountText(Draft draft) {
    this.draft = draft;
  }

  /** Whether a path is made of plain characters; reports one that is not. */
  boolean isPlainPath(String path, Origin origin) {
    return isPlain(path, "/._-+", "the path `" + path + "`", origin);
  }

  /** Whether a host, an export or a directory is made of plain characters; reports one. */
  boolean isPlainAddress(String text, Origin origin) {
    return isPlain(text, "/._-+:@", "the address `" + text + "`", origin);
  }

  private boolean isPlain(String text, String others, String what, Origin origin) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && others.indexOf(c) < 0) {
        draft.error(
            GcpCodes.MOUNT_TEXT,
            origin,
            what + " holds a character that a mount table cannot hold on Google Cloud",
            "use letters, digits and any of `" + others + "`");
        return false;
      }
    }
    return true;
  }

  /** The options of a mount: those of the blueprint, else the product's; always a network one. */
  String options(Filesystem filesystem, List<String> usual) {
    List<String> options = new ArrayList<>();
    if (filesystem.mountOptions().isPresent()) {
      Sourced<List<String>> own = filesystem.mountOptions().get();
      for (String option : own.value()) {
        if (isPlain(option, "/._-+:@=", "the mount option `" + option + "`", own.origin())) {
          options.add(option);
        }
      }
    } else {
      options.addAll(usual);
    }
    if (filesystem.readOnly().value() && !options.contains("ro")) {
      options.add("ro");
    }
    if (!options.contains("_netdev")) {
      options.add("_netdev");
    }
    return String.join(",", options);
  }
}
