package dev.hpcc.language;

import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Unit;
import dev.hpcc.quantity.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the page about the language from the tables. */
final class LanguagePage {
  private LanguagePage() {}

  /**
   * @param template the prose, with {@code {{block nodes}}}, {@code {{units}}} and the like on it
   */
  static String of(String template) {
    String page =
        template
            .replace("{{units}}", units())
            .replace("{{defaultable}}", words(Language.defaultable()))
            .replace("{{existing}}", words(existing()));
    for (BlockSpec spec : Language.all()) {
      String form = (spec.existing() ? "existing " : "") + spec.kind().word();
      page = page.replace("{{block " + form + "}}", block(form, spec));
    }
    return page.replaceAll("\n{3,}", "\n\n");
  }

  private static List<BlockKind> existing() {
    List<BlockKind> kinds = new ArrayList<>();
    for (BlockSpec spec : Language.all()) {
      if (spec.existing()) {
        kinds.add(spec.kind());
      }
    }
    return kinds;
  }

  private static String words(List<BlockKind> kinds) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < kinds.size(); i++) {
      text.append(i == 0 ? "" : i == kinds.size() - 1 ? " and " : ", ");
      text.append('`').append(kinds.get(i).word()).append('`');
    }
    return text.toString();
  }

  private static String units() {
    Map<Dimension, StringBuilder> rows = new LinkedHashMap<>();
    for (Unit unit : Units.all()) {
      StringBuilder row = rows.computeIfAbsent(unit.dimension(), d -> new StringBuilder());
      row.append(row.isEmpty() ? "`" : " `").append(unit.word()).append('`');
    }
    StringBuilder table = new StringBuilder("| measures | units | example |\n|---|---|---|\n");
    rows.forEach(
        (dimension, words) ->
            table
                .append("| ")
                .append(dimension.describe())
                .append(" | ")
                .append(words)
                .append(" | `")
                .append(dimension.example())
                .append("` |\n"));
    return table.toString().stripTrailing();
  }

  private static String block(String form, BlockSpec spec) {
    StringBuilder text = new StringBuilder("#### `" + form + label(spec) + "`\n\n");
    text.append(spec.meaning()).append(place(spec)).append('\n');
    List<String> later = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (KeySpec key : spec.keys().values()) {
      boolean common = key.isCondition() || key.name().equals("description");
      if (key.stage() > 1) {
        later.add("`" + key.name() + "` (" + key.meaning() + ")");
      } else if (!common) {
        rows.append(row(key));
      }
    }
    if (!rows.isEmpty()) {
      text.append("\n| key | value | default | meaning |\n|---|---|---|---|\n").append(rows);
    }
    if (!later.isEmpty()) {
      text.append("\n*Not available yet:* ").append(String.join(", ", later)).append(".\n");
    }
    return text.append('\n').toString();
  }

  private static String label(BlockSpec spec) {
    return switch (spec.label()) {
      case NONE -> "";
      case NAME -> " NAME";
      case TEXT -> " \"/path\"";
      case WORD -> spec.kind() == BlockKind.SCHEDULER ? " slurm" : " CLOUD";
    };
  }

  private static String place(BlockSpec spec) {
    StringBuilder text = new StringBuilder();
    if (!spec.isTop()) {
      text.append(" Stands in ").append(words(spec.parents())).append('.');
    }
    if (!spec.inner().isEmpty()) {
      text.append(" Holds ").append(words(spec.inner())).append('.');
    }
    BlockSpec.Common common = spec.common();
    if (!common.when() && !common.on()) {
      text.append(" Takes neither `when` nor `on`.");
    } else if (!common.when()) {
      text.append(" Takes no `when`.");
    } else if (!common.on()) {
      text.append(" Takes no `on`; the options of its cloud stand in it directly.");
    }
    return text.toString();
  }

  private static String row(KeySpec key) {
    String bounds =
        key.atLeast() && key.atMost() ? " ≥ ≤" : key.atLeast() ? " ≥" : key.atMost() ? " ≤" : "";
    String own = key.inherited() ? "" : " (own)";
    return "| `"
        + key.name()
        + "`"
        + (key.required() ? " *" : "")
        + bounds
        + own
        + " | "
        + key.type().describe()
        + later(key.type())
        + " | "
        + standard(key)
        + " | "
        + key.meaning()
        + " |\n";
  }

  /** The words of a choice that are known and not available yet. */
  private static String later(Type type) {
    if (type instanceof Type.Many many) {
      return later(many.element());
    }
    Type.Choice choice =
        type instanceof Type.Choice own
            ? own
            : type instanceof Type.Either either ? either.choice() : Types.choice();
    StringBuilder words = new StringBuilder();
    for (Type.Word word : choice.words()) {
      if (word.stage() > 1) {
        words.append(words.isEmpty() ? "" : ", ").append('`').append(word.text()).append('`');
      }
    }
    return words.isEmpty() ? "" : "; not available yet: " + words;
  }

  private static String standard(KeySpec key) {
    String words = DefaultWords.of(key);
    return words.isEmpty() ? "–" : words;
  }
}
