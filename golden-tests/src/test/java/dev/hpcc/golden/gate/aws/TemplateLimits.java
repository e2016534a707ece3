package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** CloudFormation quotas and the shape of a template (CloudFormation User Guide, quotas). */
final class TemplateLimits {
  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Rules",
          "Mappings",
          "Conditions",
          "Resources",
          "Outputs");
  private static final Set<String> PARAMETER_KEYS =
      Set.of(
          "Type",
          "Default",
          "AllowedValues",
          "AllowedPattern",
          "MinLength",
          "MaxLength",
          "MinValue",
          "MaxValue",
          "NoEcho",
          "ConstraintDescription",
          "Description");
  private static final Pattern PARAMETER_TYPE =
      Pattern.compile(
          "String|Number|List<Number>|CommaDelimitedList"
              + "|AWS::EC2::(VPC|Subnet|SecurityGroup|Image|Instance|Volume)::Id"
              + "|AWS::EC2::(KeyPair::KeyName|AvailabilityZone::Name)"
              + "|List<AWS::EC2::(VPC|Subnet|SecurityGroup)::Id>"
              + "|AWS::SSM::Parameter::(Name|Value<(String|AWS::EC2::Image::Id)>)");
  private static final Set<String> OUTPUT_KEYS = Set.of("Description", "Value", "Export");
  private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9]{1,255}");

  private final Template template;
  private final Findings findings;

  TemplateLimits(Template template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check(String text) {
    JsonNode root = template.root();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      findings.require(SECTIONS.contains(entry.getKey()), "section", entry.getKey(), "unknown");
    }
    findings.require(
        root.path("AWSTemplateFormatVersion").asText().equals("2010-09-09"),
        "section",
        "AWSTemplateFormatVersion",
        "has to be 2010-09-09");
    findings.require(
        root.path("Description").asText().getBytes(StandardCharsets.UTF_8).length <= 1024,
        "limit",
        "Description",
        "over 1,024 bytes");
    findings.require(
        text.getBytes(StandardCharsets.UTF_8).length <= 1_000_000,
        "limit",
        "template.yaml",
        "over 1,000,000 bytes");
    entries("Resources", 1, 500);
    entries("Parameters", 0, 200);
    entries("Outputs", 0, 200);
    root.path("Parameters").properties().forEach(e -> parameter(e.getKey(), e.getValue()));
    root.path("Outputs").properties().forEach(e -> output(e.getKey(), e.getValue()));
  }

  private void entries(String section, int least, int most) {
    JsonNode node = template.root().path(section);
    findings.require(
        node.size() >= least && node.size() <= most, "limit", section, node.size() + " entries");
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      findings.require(
          LOGICAL_ID.matcher(entry.getKey()).matches(),
          "logical-id",
          section + "." + entry.getKey(),
          "not letters and digits only");
    }
  }

  private void parameter(String name, JsonNode body) {
    String where = "Parameters." + name;
    for (Map.Entry<String, JsonNode> entry : body.properties()) {
      findings.require(
          PARAMETER_KEYS.contains(entry.getKey()), "parameter", where, entry.getKey() + " unknown");
    }
    findings.require(
        PARAMETER_TYPE.matcher(body.path("Type").asText()).matches(),
        "parameter",
        where,
        "type `" + body.path("Type").asText() + "`");
    findings.require(
        template.resource(name).isEmpty(), "logical-id", where, "is a resource as well");
    boolean hidden = body.path("NoEcho").asBoolean();
    findings.require(
        !hidden || !body.has("Default"), "secret", where, "a NoEcho parameter with a default");
  }

  private void output(String name, JsonNode body) {
    for (Map.Entry<String, JsonNode> entry : body.properties()) {
      findings.require(
          OUTPUT_KEYS.contains(entry.getKey()), "output", "Outputs." + name, entry.getKey());
    }
    findings.require(body.has("Value"), "output", "Outputs." + name, "no Value");
  }
}
