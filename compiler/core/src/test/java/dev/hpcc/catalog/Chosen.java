package dev.hpcc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the choice for one group and reads what came of it. */
final class Chosen {
  private Chosen() {}

  static Site site(Request request, CloudCatalog catalog) {
    return site(request, catalog, new AnyMachine());
  }

  static Site site(Request request, CloudCatalog catalog, GroupRules rules) {
    Diagnostics sink = new Diagnostics();
    Optional<Site> site = Siting.choose(request.cluster(), catalog, rules, sink);
    assertTrue(site.isPresent(), () -> messages(sink).toString());
    assertEquals(List.of(), messages(sink));
    return site.get();
  }

  static MachineChoice choice(Request request, CloudCatalog catalog) {
    return site(request, catalog).choice("cpu");
  }

  static String machine(Request request, CloudCatalog catalog) {
    return choice(request, catalog).machine().name();
  }

  /** The only error, as code, message, label and hint. */
  static String fault(Request request, CloudCatalog catalog) {
    return fault(request, catalog, new AnyMachine());
  }

  static String fault(Request request, CloudCatalog catalog, GroupRules rules) {
    Diagnostics sink = new Diagnostics();
    Optional<Site> site = Siting.choose(request.cluster(), catalog, rules, sink);
    assertTrue(site.isEmpty(), "a site was found");
    List<String> messages = messages(sink);
    assertEquals(1, messages.size(), messages::toString);
    return messages.get(0);
  }

  private static List<String> messages(Diagnostics sink) {
    List<String> messages = new ArrayList<>();
    for (Diagnostic told : sink.sorted()) {
      messages.add(
          String.join(" | ", told.code().id(), told.message(), told.primary().text(), told.hint()));
    }
    return messages;
  }
}
