package dev.hpcc.aws.lower;

import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.SetupMoment;
import dev.hpcc.ir.Sourced;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bucket that carries long set-up scripts, where the target names one ({@code
 * template_bucket}). The run-book uploads them, nodes fetch them and compare the checksum.
 */
final class ScriptStore {
  /** Bytes of a group's scripts that still travel in its user data. */
  private static final long MOST_INLINE = 6_000;

  private final Lowering lowering;
  private final Optional<Sourced<String>> bucket;

  ScriptStore(Lowering lowering) {
    this.lowering = lowering;
    this.bucket =
        lowering.cluster().target().flatMap(target -> target.options().text("template_bucket"));
  }

  /** Whether the scripts of a group go through the bucket. */
  boolean carries(NodeGroup group) {
    if (bucket.isEmpty()) {
      return false;
    }
    long bytes = 0;
    for (Setup setup : group.setups()) {
      if (setup.content() instanceof Setup.Content.Script script
          && setup.moment().value() == SetupMoment.READY) {
        bytes += script.text().value().getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return bytes > MOST_INLINE;
  }

  /** Whether those of any group do. */
  boolean isUsed() {
    for (Lowering.Member member : lowering.members()) {
      if (carries(member.choice().group())) {
        return true;
      }
    }
    return false;
  }

  /** Where the scripts lie: {@code BUCKET/hpcc/NAME/scripts}; empty when no group needs it. */
  String place() {
    return isUsed() && bucket.isPresent()
        ? bucket.get().value() + "/hpcc/" + lowering.cluster().name() + "/scripts"
        : "";
  }

  /** SHA-256 of a text in UTF-8, as hexadecimal digits. */
  static String checksum(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
