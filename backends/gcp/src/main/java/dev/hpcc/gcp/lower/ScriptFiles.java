package dev.hpcc.gcp.lower;

import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Setup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * File names of the user's scripts: {@code SETUP.sh} where every group that has a set-up of that
 * name has the same script, else {@code GROUP-SETUP.sh}.
 */
final class ScriptFiles {
  private static final NameRule FILE = NameRule.lowerWithHyphens(60);
  private static final List<String> OURS =
      List.of("run-setup", "open-roots", "on-host", "controller-setup", "login-setup");

  private final Map<String, String> names;

  ScriptFiles(Draft draft) {
    Map<String, String> texts = new HashMap<>();
    List<String> several = new ArrayList<>();
    List<String> taken = new ArrayList<>(OURS);
    for (NodeGroup group : draft.cluster().groups()) {
      taken.add(group.name() + "-setup");
      for (Setup setup : group.setups()) {
        String known = texts.putIfAbsent(setup.name(), text(setup));
        if (known != null && !known.equals(text(setup))) {
          several.add(setup.name());
        }
      }
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    for (NodeGroup group : draft.cluster().groups()) {
      for (Setup setup : group.setups()) {
        String own = group.name() + "-" + setup.name();
        wanted.put(key(group, setup), several.contains(setup.name()) ? own : setup.name());
      }
    }
    names = byWanted(wanted, taken);
  }

  /** Keys that want one name share it: they have the same script. */
  private static Map<String, String> byWanted(Map<String, String> wanted, List<String> taken) {
    Map<String, String> each = new LinkedHashMap<>();
    for (String name : wanted.values()) {
      each.put(name, name);
    }
    Map<String, String> legal = Names.assign(FILE, each, taken);
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : wanted.entrySet()) {
      names.put(entry.getKey(), legal.getOrDefault(entry.getValue(), entry.getValue()) + ".sh");
    }
    return names;
  }

  String name(NodeGroup group, Setup setup) {
    return names.getOrDefault(key(group, setup), setup.name() + ".sh");
  }

  private static String key(NodeGroup group, Setup setup) {
    return group.name() + "/" + setup.name();
  }

  private static String text(Setup setup) {
    return setup.content() instanceof Setup.Content.Script script ? script.text().value() : "";
  }
}
