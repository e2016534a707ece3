package dev.hpcc.aws;

import dev.hpcc.aws.model.Template;
import dev.hpcc.backend.Plan;
import dev.hpcc.backend.PlanFacts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lowered cluster with AWS's own resources behind the shared facts.
 *
 * @param stackName the name that the run-book gives the stack
 * @param scripts files that run on nodes, path in the folder of scripts to text
 * @param loginUser user of the image, for the run-book
 */
public record AwsPlan(
    PlanFacts facts,
    Template template,
    String stackName,
    Map<String, String> scripts,
    String loginUser)
    implements Plan {
  public AwsPlan {
    scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
  }
}
