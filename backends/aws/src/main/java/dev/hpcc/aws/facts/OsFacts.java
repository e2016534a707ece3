package dev.hpcc.aws.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * An operating system of nodes. Source: {@code os.tsv}.
 *
 * @param word the language's word
 * @param version {@code 24.04}
 * @param isReady whether AWS publishes an image of it that is ready for PCS
 * @param name for people
 * @param catalogOs the catalog's word
 * @param rootDevice name of the root device
 * @param loginUser user of the image
 */
public record OsFacts(
    String word,
    String version,
    boolean isReady,
    String name,
    String catalogOs,
    String rootDevice,
    String loginUser) {

  /** The versions of one system, the newest first; empty for one that nodes on AWS cannot have. */
  public static List<OsFacts> versions(String word) {
    List<OsFacts> found = new ArrayList<>();
    for (OsFacts facts : all()) {
      if (facts.word().equals(word)) {
        found.add(facts);
      }
    }
    return found;
  }

  /** All. */
  public static List<OsFacts> all() {
    List<OsFacts> all = new ArrayList<>();
    for (String[] row : Rows.read("os.tsv", 7)) {
      boolean ready = row[2].equals("sample");
      all.add(new OsFacts(row[0], row[1], ready, row[3], row[4], row[5], row[6]));
    }
    return all;
  }
}
