package dev.hpcc.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CycleCloud template read by rules of its own: a header's rank is its brackets, a section
 * belongs to the nearest earlier one of lower rank, a quoted value ends at its last quote.
 */
public record Template(String header, Map<String, String> values, List<Template> sections) {

  public static Template read(String text) {
    List<Template> open = new ArrayList<>();
    open.add(new Template("", new LinkedHashMap<>(), new ArrayList<>()));
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        int rank = line.length() - line.replaceAll("^\\[+", "").length();
        String name = line.substring(rank, line.length() - rank);
        Template section = new Template(name, new LinkedHashMap<>(), new ArrayList<>());
        open.subList(rank, open.size()).clear();
        open.get(rank - 1).sections().add(section);
        open.add(section);
      } else {
        int equals = line.indexOf('=');
        String key = line.substring(0, equals).strip();
        String value = unquoted(line.substring(equals + 1).strip());
        if (open.get(open.size() - 1).values().put(key, value) != null) {
          throw new AssertionError("twice: " + line);
        }
      }
    }
    return open.get(0);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
  }

  /** The section with a header, at any depth. */
  public Template find(String wanted) {
    Template found = search(wanted);
    if (found == null) {
      throw new AssertionError("no [" + wanted + "]");
    }
    return found;
  }

  public boolean has(String wanted) {
    return search(wanted) != null;
  }

  private Template search(String wanted) {
    for (Template section : sections) {
      if (section.header().equals(wanted)) {
        return section;
      }
      Template below = section.search(wanted);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  public String get(String key) {
    return values.getOrDefault(key, "(none)");
  }

  /** A value of the plain configuration of a node. */
  public String configuration(String key) {
    for (Template section : sections) {
      if (section.header().equals("configuration") && section.values().containsKey(key)) {
        return section.get(key);
      }
    }
    return "(none)";
  }

  /** Specs that run on a node, in order. */
  public List<String> specs() {
    List<String> specs = new ArrayList<>();
    for (Template section : sections) {
      if (section.header().startsWith("cluster-init ")) {
        specs.add(section.header().substring("cluster-init ".length()));
      }
    }
    return specs;
  }
}
