package dev.hpcc.ir;

import java.util.List;

/**
 * A script that runs as root when a node comes up; a failing one fails the node.
 *
 * @param content the script
 * @param arguments in order, any text
 */
public record Setup(
    String name,
    Content content,
    List<Sourced<String>> arguments,
    Sourced<SetupMoment> moment,
    Options options,
    Origin origin) {
  public Setup {
    arguments = List.copyOf(arguments);
  }

  /** Where the script's text is. */
  public sealed interface Content {
    /**
     * In the blueprint, or in a file beside it.
     *
     * @param text begins with {@code #!}
     */
    record Script(Sourced<String> text) implements Content {}

    /**
     * To be fetched by the node.
     *
     * @param sha256 64 hexadecimal digits
     */
    record Download(Sourced<String> url, Sourced<String> sha256) implements Content {}
  }
}
