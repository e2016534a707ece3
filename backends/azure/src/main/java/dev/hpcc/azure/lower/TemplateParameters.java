package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.CloudInit;
import dev.hpcc.azure.model.CycleParameter;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of the CycleCloud cluster: what the companion computes, what the user types, and
 * every text that the template's own notation cannot hold safely. A parameter is declared where it
 * is used, so none is unknown and none unused.
 */
final class TemplateParameters {

  /** Text on one line. */
  static final String STRING = "String";

  private final List<CycleParameter> all = new ArrayList<>();

  List<CycleParameter> all() {
    return all;
  }

  /** A value that comes from the companion's output or from the user. */
  CycleValue needed(String name, String type, String description, Origin origin) {
    return declare(name, type, description, Optional.empty(), origin);
  }

  /** A value that is known now and that the user may change in the form. */
  CycleValue known(String name, String type, String description, String value, Origin origin) {
    return declare(
        name, type, description, Optional.of(new CycleParameter.Value.Text(value)), origin);
  }

  /** The user data of nodes. */
  CycleValue userData(String name, CloudInit content, Origin origin) {
    return declare(
        name,
        STRING,
        "cloud-init user data",
        Optional.of(new CycleParameter.Value.UserData(content)),
        origin);
  }

  /** A record of texts. */
  CycleValue record(String name, String description, CycleParameter.Value value, Origin origin) {
    return declare(name, "Record", description, Optional.of(value), origin);
  }

  /** Text of several lines. */
  CycleValue lines(String name, String description, CycleParameter.Value value, Origin origin) {
    return declare(name, STRING, description, Optional.of(value), origin);
  }

  /** The text itself, or a parameter that holds it where the notation cannot. */
  CycleValue text(String nameForHostile, String text, Origin origin) {
    return CycleValue.isWritable(text)
        ? new CycleValue.Text(text)
        : known(nameForHostile, STRING, "text from the blueprint", text, origin);
  }

  private CycleValue declare(
      String name,
      String type,
      String description,
      Optional<CycleParameter.Value> value,
      Origin origin) {
    for (CycleParameter known : all) {
      if (known.name().equals(name)) {
        return new CycleValue.Parameter(name);
      }
    }
    all.add(new CycleParameter(name, label(name), description, type, value, origin));
    return new CycleValue.Parameter(name);
  }

  /** The name's words apart: {@code Home Address}. */
  private static String label(String name) {
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean begins = c >= 'A' && c <= 'Z' && i > 0 && name.charAt(i - 1) >= 'a';
      label.append(begins ? " " : "").append(c);
    }
    return label.toString();
  }
}
