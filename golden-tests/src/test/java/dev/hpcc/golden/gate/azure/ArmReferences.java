package dev.hpcc.golden.gate.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.golden.gate.Findings;
import dev.hpcc.golden.gate.TestData;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every resource id reaches a resource of the template or one that lies outside on purpose, and a
 * resource waits for all that it uses: ARM creates in parallel whatever does not wait.
 */
final class ArmReferences {
  private static final String SUBNET = "microsoft.network/virtualnetworks/subnets|";
  private static final List<List<String>> READABLE = TestData.rows("azure/readable.tsv", 3);

  private final ArmTemplate template;
  private final Findings findings;
  private final Map<String, ArmTemplate.Resource> byKey = new LinkedHashMap<>();
  private final Map<String, Set<String>> waits = new LinkedHashMap<>();

  ArmReferences(ArmTemplate template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  void check() {
    for (ArmTemplate.Resource resource : template.resources()) {
      findings.require(
          byKey.put(resource.key(), resource) == null,
          "duplicate",
          resource.where(),
          resource.names() + " stands twice");
    }
    byKey.values().forEach(this::dependsOn);
    for (ArmTemplate.Resource resource : byKey.values()) {
      JsonNode body = resource.body();
      uses(resource, body.path("properties"));
      uses(resource, body.path("identity"));
      uses(resource, body.path("scope"));
      resource.parentKey().filter(byKey::containsKey).ifPresent(parent -> needs(resource, parent));
      findings.require(
          !reaches(resource.key(), resource.key(), new LinkedHashSet<>()), "cycle",
          resource.where(), "waits for itself");
    }
    ArmTemplate.texts(template.root().path("outputs"), "outputs", this::output);
  }

  private void dependsOn(ArmTemplate.Resource resource) {
    Set<String> targets = new LinkedHashSet<>();
    for (JsonNode one : resource.body().path("dependsOn")) {
      Optional<String> target = Optional.empty();
      if (Expression.isExpression(one.asText())
          && Expression.parse(one.asText()) instanceof Expression.Call call
          && call.is("resourceId")) {
        target = template.target(call).map(this::owner);
      }
      findings.require(
          target.filter(byKey::containsKey).isPresent(),
          "depends-on",
          resource.where(),
          one.asText() + " is no resource of the template");
      findings.require(
          target.map(targets::add).orElse(true), "depends-on", resource.where(), one + " twice");
    }
    waits.put(resource.key(), targets);
  }

  /** A subnet written inside its network is created with the network. */
  private String owner(String key) {
    if (!byKey.containsKey(key) && key.startsWith(SUBNET)) {
      int slash = key.lastIndexOf('/');
      return "microsoft.network/virtualnetworks|" + key.substring(SUBNET.length(), slash);
    }
    return key;
  }

  private void uses(ArmTemplate.Resource resource, JsonNode part) {
    ArmTemplate.texts(
        part,
        resource.where(),
        (text, where) -> {
          if (Expression.isExpression(text)) {
            Expression.parse(text).calls(call -> use(resource, call, where));
            read(Expression.parse(text), where);
          }
        });
  }

  private void use(ArmTemplate.Resource resource, Expression.Call call, String where) {
    if (call.is("resourceId")) {
      known(call, where).ifPresent(key -> needs(resource, key));
    }
  }

  private void output(String text, String where) {
    if (Expression.isExpression(text)) {
      Expression whole = Expression.parse(text);
      whole.calls(call -> known(call, where));
      read(whole, where);
      whole.calls(
          call ->
              findings.require(
                  !call.is("parameters") || !isSecure(call.firstText()),
                  "secret",
                  where,
                  "an output shows a secure parameter"));
    }
  }

  private boolean isSecure(String parameter) {
    return template
        .root()
        .path("parameters")
        .path(parameter)
        .path("type")
        .asText()
        .startsWith("secure");
  }

  /** The resource that the call names, when it is one of the template. */
  private Optional<String> known(Expression.Call call, String where) {
    if (!call.is("resourceId")) {
      return Optional.empty();
    }
    Optional<String> key = template.target(call);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    String owner = owner(key.get());
    boolean outside = key.get().contains("<parameters(");
    findings.require(
        byKey.containsKey(owner) || outside, "reference", where, key.get() + " is not there");
    ArmTemplate.Resource found = byKey.get(owner);
    if (found != null && !owner.equals(key.get())) {
      subnet(found, key.get(), where);
    }
    return Optional.of(owner).filter(byKey::containsKey);
  }

  private void subnet(ArmTemplate.Resource network, String key, String where) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    boolean there = false;
    for (JsonNode subnet : network.body().at("/properties/subnets")) {
      there |= template.symbol(subnet.path("name").asText()).equalsIgnoreCase(name);
    }
    findings.require(there, "reference", where, "no subnet " + name);
  }

  private void needs(ArmTemplate.Resource resource, String key) {
    findings.require(
        key.equals(resource.key()) || reaches(resource.key(), key, new LinkedHashSet<>()),
        "missing-dependency",
        resource.where(),
        "uses " + key + " and does not wait for it");
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    for (String next : waits.getOrDefault(from, Set.of())) {
      if (next.equals(to) || (seen.add(next) && reaches(next, to, seen))) {
        return true;
      }
    }
    return false;
  }

  /** {@code reference(id, version).path}: the version of the target and a path that it has. */
  private void read(Expression expression, String where) {
    StringBuilder path = new StringBuilder();
    Expression at = expression;
    while (!(at instanceof Expression.Call)) {
      if (at instanceof Expression.Member m) {
        path.insert(0, "." + m.name());
        at = m.of();
      } else if (at instanceof Expression.Index i) {
        path.insert(0, "[]");
        at = i.of();
      } else {
        return;
      }
    }
    Expression.Call call = (Expression.Call) at;
    if (!call.is("reference")) {
      call.arguments().forEach(a -> read(a, where));
      return;
    }
    if (!(call.arguments().get(0) instanceof Expression.Call id)) {
      findings.add("reference", where, "reference takes a resource id");
      return;
    }
    template
        .target(id)
        .map(byKey::get)
        .ifPresent(target -> read(target, call, path.toString(), where));
  }

  private void read(ArmTemplate.Resource target, Expression.Call call, String path, String where) {
    String version =
        call.arguments().size() > 1 ? template.symbol(call.arguments().get(1)) : "none";
    findings.require(
        version.equals(target.body().path("apiVersion").asText()),
        "reference",
        where,
        "API version " + version + " of " + target.type());
    boolean readable =
        READABLE.stream()
            .anyMatch(row -> row.get(0).equals(target.type()) && row.get(1).equals(path));
    findings.require(readable, "reference", where, target.type() + " has no " + path);
  }
}
