package dev.hpcc.backend;

import java.util.List;
import java.util.Optional;

/**
 * What a backend does with each neutral key, declared once; the support matrix is generated from
 * it, and a key that is not taken is an error where it stands.
 *
 * @param entries a key without an entry is taken as it is meant
 */
public record Support(List<Entry> entries) {
  public Support {
    entries = List.copyOf(entries);
  }

  /** How far a key is taken. */
  public enum Level {
    TAKEN,
    TAKEN_WITH_LOSS,
    NOT_AVAILABLE
  }

  /**
   * One key, or one value of a key.
   *
   * @param kind the block kind's word
   * @param key the key's word
   * @param value the value it is about, or empty for all
   * @param lossId the id of the loss that it records, or empty
   * @param reason one sentence; for what is not available, with what would work instead
   */
  public record Entry(
      String kind, String key, String value, Level level, String lossId, String reason) {}

  /** The entry for a key with a value: the one about the value first, then the one about all. */
  public Optional<Entry> find(String kind, String key, String value) {
    Optional<Entry> general = Optional.empty();
    for (Entry entry : entries) {
      if (entry.kind().equals(kind) && entry.key().equals(key)) {
        if (entry.value().isEmpty()) {
          general = Optional.of(entry);
        } else if (entry.value().equals(value)) {
          return Optional.of(entry);
        }
      }
    }
    return general;
  }
}
