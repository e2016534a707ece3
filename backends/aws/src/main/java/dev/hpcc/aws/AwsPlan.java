package dev.hpcc.aws;

import dev.hpcc.aws.model.Template;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanFacts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lowered cluster with AWS's own resources behind the shared facts.
 *
 * @param stackName the name that the run-book gives the stack
 * @param blueprintTag value of the tag that all its resources carry
 * @param scripts files that run on nodes, path in the folder of scripts to text
 * @param scriptPlace bucket and prefix that nodes fetch long scripts from, or empty
 * @param loginUser user of the image that people log in to
 * @param groupOutputs the output that holds the id of a group which people log in to, by its name
 * @param imageSearches how to find the images that the user supplies
 */
public record AwsPlan(
    PlanFacts facts,
    Template template,
    String stackName,
    String blueprintTag,
    Map<String, String> scripts,
    String scriptPlace,
    String loginUser,
    Map<String, String> groupOutputs,
    List<ImageSearch> imageSearches)
    implements Plan {
  public AwsPlan {
    groupOutputs = Collections.unmodifiableMap(new LinkedHashMap<>(groupOutputs));
    imageSearches = List.copyOf(imageSearches);
    scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
  }

  /**
   * An image that AWS publishes, found by its name.
   *
   * @param parameter the parameter that takes its id
   * @param pattern of its name, with {@code *}
   */
  public record ImageSearch(String parameter, String pattern) {}
}
