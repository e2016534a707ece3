package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Single facts that the provider schemas leave open, from {@code facts.tsv}: the type, the path of
 * the property ({@code []} = every item), the kind of rule, its value and the public page that
 * states it.
 */
final class PropertyFacts {
  /** One row of the table. */
  private record Fact(String type, String path, String rule, String value, String source) {}

  private final List<Fact> facts;

  private PropertyFacts(List<Fact> facts) {
    this.facts = facts;
  }

  static PropertyFacts load() {
    List<Fact> facts = new ArrayList<>();
    for (List<String> row : TestData.rows("aws/facts.tsv", 5)) {
      facts.add(new Fact(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }
    return new PropertyFacts(facts);
  }

  void check(Template template, Findings findings) {
    for (Fact fact : facts) {
      for (Template.Resource resource : template.resources(fact.type())) {
        check(fact, resource.properties(), fact.path(), resource.where(), findings);
      }
    }
  }

  private static void check(
      Fact fact, JsonNode node, String path, String where, Findings findings) {
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    boolean every = head.endsWith("[]");
    String name = every ? head.substring(0, head.length() - 2) : head;
    String below = where + "." + name;
    JsonNode value = node.path(name);
    if (dot < 0 && !every) {
      judge(fact, value, below, findings);
      return;
    }
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    if (!every) {
      if (!value.isMissingNode()) {
        check(fact, value, rest, below, findings);
      } else if (fact.rule().equals("required")) {
        judge(fact, value, below + "." + rest, findings);
      }
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      String at = below + "[" + i + "]";
      if (rest.isEmpty()) {
        judge(fact, value.get(i), at, findings);
      } else {
        check(fact, value.get(i), rest, at, findings);
      }
    }
  }

  private static void judge(Fact fact, JsonNode value, String where, Findings findings) {
    boolean there = !value.isMissingNode();
    if (fact.rule().equals("required")) {
      findings.require(there, "fact-required", where, "is missing: " + fact.source());
      return;
    }
    if (!there || (Template.isIntrinsic(value) && !fact.rule().equals("absent"))) {
      return;
    }
    boolean holds =
        switch (fact.rule()) {
          case "enum" -> List.of(fact.value().split("\\|", -1)).contains(value.asText());
          case "pattern" -> Pattern.compile(fact.value()).matcher(value.asText()).matches();
          case "range" -> inRange(value, fact.value());
          case "size" -> inRange(value.size(), fact.value());
          case "absent" -> false;
          default -> throw new IllegalArgumentException("rule " + fact.rule());
        };
    findings.require(
        holds,
        "fact-" + fact.rule(),
        where,
        value + " against " + fact.value() + ": " + fact.source());
  }

  private static boolean inRange(JsonNode value, String range) {
    return value.isIntegralNumber() && inRange(value.asLong(), range);
  }

  private static boolean inRange(long n, String range) {
    String[] ends = range.split("\\.\\.", -1);
    return n >= Long.parseLong(ends[0]) && n <= Long.parseLong(ends[1]);
  }
}
