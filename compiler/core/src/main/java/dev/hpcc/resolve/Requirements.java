package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.diagnostic.Suggestions;
import dev.hpcc.language.KeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an element cannot do without. */
final class Requirements {
  private Requirements() {}

  /** Reports neutral keys that are missing, removed or contradict each other. */
  static void keys(Merged merged, View.Surroundings around) {
    Diagnostics sink = around.sink();
    for (TypedSetting setting : merged.cleared()) {
      boolean again = !merged.statements(setting.key().name()).isEmpty();
      if (setting.key().required() && !again) {
        sink.report(
            Diagnostic.of(
                ResolveCodes.CANNOT_CLEAR,
                setting.syntax().span(),
                "`" + setting.key().name() + "` is required and cannot be removed"));
      }
    }
    Contradictions.check(merged, sink);
    List<String> missing = missing(merged.spec().keys(), merged);
    if (!missing.isEmpty() && !merged.isFaulty()) {
      around.lacking().add(merged.element().id());
      sink.report(
          Diagnostic.of(
                  ResolveCodes.MISSING_KEY,
                  merged.header(),
                  View.title(merged) + " lacks " + Suggestions.enumerate(missing, "and"))
              .hint(meaning(merged, missing.get(0))));
    }
  }

  private static List<String> missing(Map<String, KeySpec> specs, Merged merged) {
    List<String> missing = new ArrayList<>();
    for (KeySpec key : specs.values()) {
      boolean stated =
          merged.keys().containsKey(key.name()) || merged.options().containsKey(key.name());
      if (key.required() && !stated && !isCleared(key, merged)) {
        missing.add(key.name());
      }
    }
    return missing;
  }

  private static boolean isCleared(KeySpec key, Merged merged) {
    for (TypedSetting setting : merged.cleared()) {
      if (setting.key().name().equals(key.name())) {
        return true;
      }
    }
    return false;
  }

  private static String meaning(Merged merged, String key) {
    Optional<KeySpec> spec = merged.spec().key(key);
    return spec.isEmpty() ? "" : "`" + key + "`: " + spec.get().meaning();
  }

  /** Reports what a cloud needs to know beside. */
  static void options(Merged merged, String cloud, View.Surroundings around) {
    Map<String, KeySpec> options = around.clouds().options(cloud, merged.spec());
    List<String> missing = missing(options, merged);
    boolean nowhere = merged.spec().existing() && merged.options().isEmpty() && !options.isEmpty();
    if (merged.spec().existing() && (nowhere || !missing.isEmpty())) {
      String key = missing.isEmpty() ? options.keySet().iterator().next() : missing.get(0);
      around.unaddressed().add(merged, cloud, key);
    } else if (!missing.isEmpty()) {
      String words = Suggestions.enumerate(missing, "and") + " on `" + cloud + "`";
      around
          .sink()
          .report(
              Diagnostic.of(
                  ResolveCodes.MISSING_KEY,
                  merged.header(),
                  View.title(merged) + " lacks " + words));
    }
  }
}
