package dev.hpcc.backend;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags of a cluster as one cloud can hold them: {@code hpcc-blueprint} with the blueprint's
 * name, {@code owner} where the blueprint names one and no tag does, then the user's own. Each
 * change of a text is a loss; two keys that become one are an error.
 */
public final class LegalTags {
  /** The key of the tag that says which blueprint made a resource. */
  public static final String BLUEPRINT_KEY = "hpcc-blueprint";

  private LegalTags() {}

  /** A tag that the cloud admits. */
  public record LegalTag(String key, String value, Origin origin) {}

  /**
   * Fits every tag, and tells what changed.
   *
   * @param keys what the cloud admits as a key
   * @param values what it admits as a value
   */
  public static List<LegalTag> of(
      Cluster cluster, LegalText keys, LegalText values, PlanRecorder recorder, Diagnostics sink) {
    List<LegalTag> asked = asked(cluster);
    List<String> names = new ArrayList<>();
    List<LegalTag> legal = new ArrayList<>();
    for (LegalTag tag : asked) {
      names.add(tag.key());
      legal.add(new LegalTag(keys.fit(tag.key()), values.fit(tag.value()), tag.origin()));
      LegalTag fitted = legal.get(legal.size() - 1);
      if (!fitted.key().equals(tag.key()) || !fitted.value().equals(tag.value())) {
        recorder.lose("tag-text", "tags." + tag.key(), words(tag), words(fitted), tag.origin());
      }
    }
    for (LegalText.Collision collision : keys.collisions(names)) {
      sink.report(
          Diagnostic.of(
                  BackendCodes.TAG_COLLISION,
                  asked.get(collision.second()).origin().span(),
                  "the tags `"
                      + names.get(collision.first())
                      + "` and `"
                      + names.get(collision.second())
                      + "` are one to this cloud: `"
                      + collision.text()
                      + "`")
              .also(asked.get(collision.first()).origin().span(), "the other")
              .hint("rename one of them"));
    }
    return legal;
  }

  private static List<LegalTag> asked(Cluster cluster) {
    List<LegalTag> asked = new ArrayList<>();
    asked.add(new LegalTag(BLUEPRINT_KEY, cluster.name(), cluster.origin()));
    boolean ownTag = false;
    for (Cluster.Tag tag : cluster.tags()) {
      ownTag |= tag.key().equals("owner");
    }
    if (cluster.owner().isPresent() && !ownTag) {
      asked.add(
          new LegalTag("owner", cluster.owner().get().value(), cluster.owner().get().origin()));
    }
    for (Cluster.Tag tag : cluster.tags()) {
      asked.add(new LegalTag(tag.key(), tag.value().value(), tag.value().origin()));
    }
    return asked;
  }

  private static String words(LegalTag tag) {
    return tag.key() + " = \"" + tag.value() + "\"";
  }
}
