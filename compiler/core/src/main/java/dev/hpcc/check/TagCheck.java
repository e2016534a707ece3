package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Cluster.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tags: as many as every cloud takes, and apart also where a cloud ignores case. */
final class TagCheck implements Check {
  /** The least of the providers' limits is 50 tags a resource; hpcc adds some of its own. */
  private static final int MOST = 40;

  @Override
  public void check(Subject subject) {
    List<Tag> tags = subject.cluster().tags();
    if (tags.size() > MOST) {
      subject.report(
          Diagnostic.of(
              CheckCodes.TOO_MANY_TAGS,
              tags.get(MOST).value().origin().span(),
              "there are " + tags.size() + " tags, and a resource holds " + MOST + " of yours"));
    }
    Map<String, Tag> seen = new HashMap<>();
    for (Tag tag : tags) {
      Tag earlier = seen.putIfAbsent(tag.key().toLowerCase(Locale.ROOT), tag);
      if (earlier != null) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.TAGS_COLLIDE,
                    tag.value().origin().span(),
                    "the tags `" + earlier.key() + "` and `" + tag.key() + "` differ in case only")
                .also(earlier.value().origin().span(), "the other tag")
                .hint("clouds that ignore case would keep one of them"));
      }
    }
  }
}
