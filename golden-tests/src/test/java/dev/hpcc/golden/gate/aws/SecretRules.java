package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.SecretPatterns;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** No secret stands in a template, neither as a property nor inside user data. */
final class SecretRules {
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*\\.(.*password|secretstring|privatekey|authtoken)$");

  private final Template template;
  private final Findings findings;

  SecretRules(Template template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    Template.walk(template.root(), "", this::node);
  }

  private void node(JsonNode node, String where) {
    if (node.isTextual()) {
      findings.require(
          !SECRET_NAME.matcher(where).matches(),
          "secret",
          where,
          "a literal where a secret stands");
      findings.require(
          !SecretPatterns.isIn(node.asText()), "secret", where, "a key or password in the text");
      if (where.endsWith(".UserData")) {
        decoded(node.asText(), where);
      }
      return;
    }
    boolean secret = SECRET_NAME.matcher(where).matches();
    if (secret && node.has("Ref")) {
      JsonNode parameter = template.root().path("Parameters").path(node.get("Ref").asText());
      findings.require(
          parameter.isMissingNode() || parameter.path("NoEcho").asBoolean(),
          "secret",
          where,
          "its parameter is not NoEcho");
    }
  }

  private void decoded(String base64, String where) {
    try {
      String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      findings.require(!SecretPatterns.isIn(text), "secret", where, "a key inside user data");
    } catch (IllegalArgumentException e) {
      // Not base64: UserDataRules says so.
      return;
    }
  }
}
