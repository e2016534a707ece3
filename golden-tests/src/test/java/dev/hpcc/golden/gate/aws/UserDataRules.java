package dev.hpcc.golden.gate.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * User data is base64, at most 16 KiB before encoding, and cloud-init reads it: a script, a
 * cloud-config or a MIME message whose parts are all closed (EC2 user guide, user data).
 */
final class UserDataRules {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"([^\"]+)\"");
  private static final Set<String> PART_TYPES =
      Set.of("text/x-shellscript", "text/cloud-config", "text/cloud-boothook");

  private final Findings findings;

  UserDataRules(Findings findings) {
    this.findings = findings;
  }

  void check(JsonNode userData, String where) {
    if (userData.isMissingNode()) {
      return;
    }
    if (userData.isTextual()) {
      try {
        byte[] bytes = Base64.getDecoder().decode(userData.asText());
        content(new String(bytes, StandardCharsets.UTF_8), where);
      } catch (IllegalArgumentException e) {
        findings.add("user-data", where, "not base64");
      }
      return;
    }
    JsonNode inner = userData.path("Fn::Base64");
    findings.require(!inner.isMissingNode(), "user-data", where, "neither base64 nor Fn::Base64");
    content(flat(inner), where);
  }

  /** The literal text of Sub and Join, with a placeholder for each value of deployment. */
  static String flat(JsonNode node) {
    if (node.isTextual()) {
      return node.asText();
    }
    JsonNode sub = node.path("Fn::Sub");
    if (!sub.isMissingNode()) {
      String text = sub.isArray() ? sub.path(0).asText() : sub.asText();
      return text.replaceAll("\\$\\{[^!}][^}]*}", "VALUE").replace("${!", "${");
    }
    StringBuilder joined = new StringBuilder();
    String separator = "";
    for (JsonNode part : node.path("Fn::Join").path(1)) {
      joined.append(separator).append(flat(part));
      separator = node.path("Fn::Join").path(0).asText();
    }
    return joined.isEmpty() ? "VALUE" : joined.toString();
  }

  private void content(String text, String where) {
    findings.require(
        text.getBytes(StandardCharsets.UTF_8).length <= 16_384, "user-data", where, "over 16 KiB");
    findings.require(
        text.indexOf('\r') < 0, "user-data", where, "a carriage return breaks a script");
    if (text.startsWith("#!") || text.startsWith("#cloud-config")) {
      return;
    }
    Matcher boundary = BOUNDARY.matcher(text);
    if (!text.startsWith("MIME-Version: 1.0\n") || !boundary.find()) {
      findings.add("user-data", where, "neither a script, a cloud-config nor a MIME message");
      return;
    }
    mime(text, "--" + boundary.group(1), where);
  }

  private void mime(String text, String mark, String where) {
    List<String> lines = text.lines().toList();
    int parts = 0;
    boolean closed = false;
    for (int i = 0; i < lines.size(); i++) {
      closed |= lines.get(i).equals(mark + "--");
      if (lines.get(i).equals(mark)) {
        parts++;
        findings.require(!closed, "user-data", where, "a part after the closing boundary");
        part(lines, i + 1, where);
      }
    }
    findings.require(parts > 0 && closed, "user-data", where, "a MIME message without its end");
  }

  private void part(List<String> lines, int from, String where) {
    Set<String> headers = new LinkedHashSet<>();
    for (int i = from; i < lines.size() && !lines.get(i).isEmpty(); i++) {
      headers.add(lines.get(i));
    }
    boolean known = false;
    for (String header : headers) {
      String type = header.replaceFirst("(?i)^content-type: *", "").replaceFirst(";.*", "");
      known |= PART_TYPES.contains(type);
    }
    findings.require(known, "user-data", where, "a part of no known type: " + headers);
  }
}
