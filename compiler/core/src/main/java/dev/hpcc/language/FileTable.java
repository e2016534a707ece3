package dev.hpcc.language;

import static dev.hpcc.language.KeySpec.key;
import static dev.hpcc.language.KeySpec.later;
import static dev.hpcc.language.Types.choice;

import dev.hpcc.language.BlockSpec.Common;
import dev.hpcc.language.BlockSpec.Label;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.quantity.Quantity;
import dev.hpcc.quantity.Rational;
import java.util.List;

/** The file and its surroundings: blueprint, parameter, target, identity, monitoring, budget. */
final class FileTable {
  /** The words after {@code type =} of a parameter. */
  static final Type.Choice PARAMETER_TYPES =
      choice(
          "bool",
          "integer",
          "number",
          "text",
          "cidr",
          "email",
          "size",
          "bandwidth",
          "rate",
          "duration",
          "money",
          "percent",
          "choice",
          "secret");

  private FileTable() {}

  static List<BlockSpec> specs() {
    return List.of(blueprint(), parameter(), target(), identity(), monitoring(), budget(), tags());
  }

  private static BlockSpec blueprint() {
    return BlockSpec.of(
            BlockKind.BLUEPRINT,
            Label.NAME,
            Common.DESCRIPTION_ONLY,
            "The name of the cluster and the meaning of the file.",
            key("owner", Types.LINE, "who answers for it; becomes a tag"),
            key(
                    "edition",
                    Types.whole(2026, 2026),
                    "the year whose rules give the file its meaning")
                .standard(new Value.Amount(Quantity.number(2026), "2026")),
            key(
                "near",
                Types.LINE,
                "a city or country; a target without `region` takes its nearest region that offers"
                    + " all that is asked"))
        .alone();
  }

  private static BlockSpec parameter() {
    return BlockSpec.of(
            BlockKind.PARAMETER,
            Label.NAME,
            Common.ON_ONLY,
            "A value that is given from outside.",
            key(
                    "type",
                    new Type.Many(PARAMETER_TYPES, true, false),
                    "what it holds; `[type]` is a list")
                .needed(),
            key("default", Types.ANY, "what holds where none is given")
                .otherwise("it must be given"),
            key("min", Types.ANY, "the least value"),
            key("max", Types.ANY, "the greatest value"),
            key("one_of", Types.ANY, "the values that are legal, as a list"),
            key("pattern", Types.TEXT, "what the whole text must match, in RE2 syntax"),
            key("at", choice(List.of("compile"), List.of("deploy")), "when its value is known")
                .standard("compile"))
        .alone();
  }

  private static BlockSpec target() {
    return BlockSpec.of(
            BlockKind.TARGET,
            Label.WORD,
            Common.NO_CLOUDS,
            "A cloud to compile for, with that backend's account options.",
            key("region", Types.LINE, "the provider's region").otherwise("from `near`"),
            key("zones", Types.set(Types.LINE), "the provider's zones; the first that offers all")
                .otherwise("by data"),
            later("overlay", "properties that hpcc does not model, merged by path"),
            later("catalog", "a refreshed catalog"))
        .alone();
  }

  private static BlockSpec identity() {
    return BlockSpec.of(
        BlockKind.IDENTITY,
        Label.NONE,
        Common.ALL,
        "Who may log in.",
        key(
                "ssh_key",
                Types.oneOrMany(new Type.Text(TextRule.PUBLIC_KEY)),
                "public keys of the administrators")
            .otherwise("none"),
        key(
                "kind",
                choice(List.of("cloud"), List.of("local", "directory")),
                "where users come from")
            .standard("cloud"),
        later("admins", "who administrates"),
        later("home", "where home directories are"));
  }

  private static BlockSpec monitoring() {
    return BlockSpec.of(
        BlockKind.MONITORING,
        Label.NONE,
        Common.ALL,
        "What is recorded of the cluster.",
        key("logs", Types.DURATION, "how long logs are kept; rounded up to what the service offers")
            .standard(
                new Value.Amount(
                    new Quantity(Rational.of(30L * 86_400), Dimension.DURATION), "30 days")),
        later("dashboard", "a dashboard"),
        later("alarms", "who is alarmed"),
        later("metrics", "which metrics are recorded"));
  }

  private static BlockSpec budget() {
    return BlockSpec.of(
        BlockKind.BUDGET,
        Label.NONE,
        Common.ALL,
        "What a month may cost.",
        key("monthly", Types.MONEY, "the amount").needed(),
        key("alert", Types.set(Types.PERCENT), "at which shares of it to tell")
            .standard(new Value.Items(List.of(percent(80), percent(100)))),
        key("notify", Types.set(Types.EMAIL), "whom to tell").otherwise("asked for at deployment"));
  }

  private static Value.Item percent(long amount) {
    Quantity quantity = new Quantity(Rational.of(amount), Dimension.PERCENT);
    return new Value.Item(new Value.Amount(quantity, amount + " %"), Values.NOWHERE);
  }

  private static BlockSpec tags() {
    return BlockSpec.of(
        BlockKind.TAGS,
        Label.NONE,
        Common.CLOUDS_ONLY,
        "Tags on every taggable resource; every setting is a tag.");
  }
}
