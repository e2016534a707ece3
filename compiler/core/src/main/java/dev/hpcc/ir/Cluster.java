package dev.hpcc.ir;

import java.util.List;
import java.util.Optional;

/**
 * A whole cluster, resolved: references lead somewhere, units are canonical (bytes, bit/s, byte/s,
 * seconds, micro-USD), every value has its origin.
 *
 * <p>There is one per target, with that cloud's overrides applied, and a neutral one without any.
 *
 * @param target the cloud; absent in the neutral cluster
 * @param near a city or country; a target without region takes its nearest region that offers all
 *     that is asked
 * @param secrets parameters whose values no text ever holds
 * @param statements every neutral key that somebody wrote, for what a backend does not take
 */
public record Cluster(
    String name,
    Optional<Sourced<String>> description,
    Optional<Sourced<String>> owner,
    int edition,
    Optional<Sourced<String>> near,
    Optional<Target> target,
    Network network,
    List<Fabric> fabrics,
    List<Filesystem> filesystems,
    List<Bucket> buckets,
    List<Image> images,
    List<NodeGroup> groups,
    Scheduler scheduler,
    Optional<Identity> identity,
    Monitoring monitoring,
    Optional<Budget> budget,
    List<Tag> tags,
    List<Secret> secrets,
    List<Skipped> skipped,
    List<Statement> statements,
    Origin origin) {
  public Cluster {
    fabrics = List.copyOf(fabrics);
    filesystems = List.copyOf(filesystems);
    buckets = List.copyOf(buckets);
    images = List.copyOf(images);
    groups = List.copyOf(groups);
    tags = List.copyOf(tags);
    secrets = List.copyOf(secrets);
    skipped = List.copyOf(skipped);
    statements = List.copyOf(statements);
  }

  /**
   * Where users come from.
   *
   * @param sshKeys public keys in OpenSSH form, one line each
   */
  public record Identity(List<Sourced<String>> sshKeys, Options options, Origin origin) {
    public Identity {
      sshKeys = List.copyOf(sshKeys);
    }
  }

  /** How long logs are kept, in seconds. */
  public record Monitoring(Sourced<Long> logSeconds, Options options, Origin origin) {}

  /**
   * What a month may cost.
   *
   * @param microUsdPerMonth the amount
   * @param alertPercent at which shares of it to tell, in the order written
   * @param recipients e-mail addresses; empty is asked for at deployment
   */
  public record Budget(
      Sourced<Long> microUsdPerMonth,
      List<Sourced<Integer>> alertPercent,
      List<Sourced<String>> recipients,
      Options options,
      Origin origin) {
    public Budget {
      alertPercent = List.copyOf(alertPercent);
      recipients = List.copyOf(recipients);
    }
  }

  /** A tag on every taggable resource, as the user wrote it. */
  public record Tag(String key, Sourced<String> value) {}

  /**
   * A parameter of type secret.
   *
   * @param options where the cloud's own store has it ({@code from})
   */
  public record Secret(String name, String description, Options options, Origin origin) {}

  /**
   * An element that is left out on this cloud by {@code skip = true}; the backend records a loss.
   *
   * @param kind {@code nodes}, {@code filesystem} or {@code queue}
   */
  public record Skipped(String kind, String name, Origin origin) {}

  /**
   * A neutral key that somebody wrote.
   *
   * @param kind the block kind's word, {@code nodes}
   * @param element the element's name, or empty
   * @param key the key's word, {@code smt}
   * @param value its value in the language's words, where it is short enough to compare: an enum
   *     word, a number, a truth value; else empty
   */
  public record Statement(String kind, String element, String key, String value, Origin origin) {}

  public Optional<NodeGroup> group(String name) {
    for (NodeGroup group : groups) {
      if (group.name().equals(name)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  public Optional<Filesystem> filesystem(String name) {
    for (Filesystem filesystem : filesystems) {
      if (filesystem.name().equals(name)) {
        return Optional.of(filesystem);
      }
    }
    return Optional.empty();
  }

  public Optional<Fabric> fabric(String name) {
    for (Fabric fabric : fabrics) {
      if (fabric.name().equals(name)) {
        return Optional.of(fabric);
      }
    }
    return Optional.empty();
  }

  public Optional<Image> image(String name) {
    for (Image image : images) {
      if (image.name().equals(name)) {
        return Optional.of(image);
      }
    }
    return Optional.empty();
  }

  public Optional<Bucket> bucket(String name) {
    for (Bucket bucket : buckets) {
      if (bucket.name().equals(name)) {
        return Optional.of(bucket);
      }
    }
    return Optional.empty();
  }
}
