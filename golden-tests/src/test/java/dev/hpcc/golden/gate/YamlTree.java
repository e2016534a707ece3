package dev.hpcc.golden.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one YAML document into a JSON tree and reports what YAML 1.1 and YAML 1.2 readers would
 * read differently. CloudFormation reads 1.1, the Cluster Toolkit a mixture, so an emitter has to
 * quote whatever is not the same in both.
 */
public final class YamlTree {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");
  private static final Pattern DOUBTFUL =
      Pattern.compile(
          "(?i)y|n|yes|no|on|off|~|null|=|<<|[-+]?0[0-9_]+|0[xob][0-9a-f_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
              + "|[-+]?(\\.[0-9]+|[0-9][0-9_]*\\.?[0-9_]*)(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Findings findings = new Findings();

  private YamlTree() {}

  /** The tree and what was doubtful in its text. */
  public record Reading(JsonNode root, List<Finding> findings) {}

  public static Reading read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(8_000_000);
    options.setMaxAliasesForCollections(50);
    Node document = new Yaml(options).compose(new StringReader(text));
    YamlTree tree = new YamlTree();
    JsonNode root = tree.convert(document, "");
    return new Reading(root, tree.findings.list());
  }

  private JsonNode convert(Node node, String where) {
    String tag = node.getTag().getValue();
    JsonNode value =
        switch (node.getNodeId()) {
          case mapping -> mapping((MappingNode) node, where);
          case sequence -> sequence((SequenceNode) node, where);
          default -> scalar((ScalarNode) node, where);
        };
    return tag.startsWith("!") ? intrinsic(tag.substring(1), value) : value;
  }

  private static JsonNode intrinsic(String name, JsonNode value) {
    ObjectNode call = NODES.objectNode();
    String full = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    if (name.equals("GetAtt") && value.isTextual()) {
      String[] parts = value.asText().split("\\.", 2);
      value = NODES.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : "");
    }
    call.set(full, value);
    return call;
  }

  private ObjectNode mapping(MappingNode node, String where) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple tuple : node.getValue()) {
      ScalarNode key = (ScalarNode) tuple.getKeyNode();
      String name = key.getValue();
      String below = where + "/" + name;
      if (key.isPlain() && !INTEGER.matcher(name).matches()) {
        doubt(name, below);
      }
      findings.require(!object.has(name), "duplicate-key", below, "the key stands twice");
      object.set(name, convert(tuple.getValueNode(), below));
    }
    return object;
  }

  private ArrayNode sequence(SequenceNode node, String where) {
    ArrayNode array = NODES.arrayNode();
    for (Node item : node.getValue()) {
      array.add(convert(item, where + "/" + array.size()));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode node, String where) {
    String text = node.getValue();
    if (node.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
      return NODES.textNode(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return NODES.booleanNode(text.equals("true"));
    }
    if (text.isEmpty() || text.equals("null")) {
      return NODES.nullNode();
    }
    if (INTEGER.matcher(text).matches()) {
      BigInteger number = new BigInteger(text);
      boolean small = number.bitLength() < 32;
      return small ? NODES.numberNode(number.intValue()) : NODES.numberNode(number);
    }
    if (DECIMAL.matcher(text).matches()) {
      return NODES.numberNode(new BigDecimal(text));
    }
    doubt(text, where);
    return NODES.textNode(text);
  }

  private void doubt(String text, String where) {
    findings.require(
        !DOUBTFUL.matcher(text).matches(),
        "yaml-plain",
        where,
        "`" + text + "` is read differently by YAML 1.1 and 1.2 readers: quote it");
  }
}
