package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;

/** Links of filesystems to buckets: Lustre only, and no path inside another. */
final class LinkCheck implements Check {
  @Override
  public void check(Subject subject) {
    for (Filesystem filesystem : subject.cluster().filesystems()) {
      if (filesystem.links().isEmpty() || subject.isFaulty("filesystem." + filesystem.name())) {
        continue;
      }
      if (filesystem.kind().value() != FilesystemKind.LUSTRE) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.LINK_NEEDS_LUSTRE,
                    filesystem.links().get(0).origin().span(),
                    "`filesystem " + filesystem.name() + "` cannot show a bucket")
                .also(filesystem.kind().origin().span(), "links need `lustre`"));
      }
      overlaps(subject, filesystem);
    }
  }

  private static void overlaps(Subject subject, Filesystem filesystem) {
    for (int i = 0; i < filesystem.links().size(); i++) {
      for (int j = 0; j < i; j++) {
        Filesystem.Link link = filesystem.links().get(i);
        Filesystem.Link earlier = filesystem.links().get(j);
        if (isInside(link.path(), earlier.path()) || isInside(earlier.path(), link.path())) {
          subject.report(
              Diagnostic.of(
                      CheckCodes.LINKS_OVERLAP,
                      link.origin().span(),
                      "the links `" + earlier.path() + "` and `" + link.path() + "` overlap")
                  .also(earlier.origin().span(), "the other link"));
        }
      }
    }
  }

  private static boolean isInside(String path, String folder) {
    return path.equals(folder) || folder.equals("/") || path.startsWith(folder + "/");
  }
}
