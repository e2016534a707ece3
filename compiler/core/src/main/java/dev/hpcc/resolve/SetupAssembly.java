package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Setup;
import dev.hpcc.ir.SetupMoment;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** One set-up script: either a text, or an address and a checksum. */
final class SetupAssembly {
  private SetupAssembly() {}

  static Optional<Setup> setup(Merged merged, View view) {
    Keys keys = new Keys(merged);
    Optional<Setup.Content> content = content(keys, merged, view);
    return content.map(
        found ->
            new Setup(
                merged.name(),
                found,
                keys.texts("args"),
                keys.word("at", SetupMoment.values()),
                keys.options(),
                keys.own()));
  }

  private static Optional<Setup.Content> content(Keys keys, Merged merged, View view) {
    Optional<Sourced<String>> script = keys.text("script");
    Optional<Sourced<String>> url = keys.text("url");
    Optional<Sourced<String>> sha256 = keys.text("sha256");
    boolean download = keys.isStated("url") || keys.isStated("sha256");
    if (merged.isFaulty()) {
      return Optional.empty();
    }
    if (keys.isStated("script") == download || keys.isStated("url") != keys.isStated("sha256")) {
      view.report(
          Diagnostic.of(
                  ResolveCodes.MISSING_KEY,
                  merged.header(),
                  "`setup " + merged.name() + "` needs either `script`, or `url` and `sha256`")
              .hint("write `script = file(\"setup.sh\")`"));
      return Optional.empty();
    }
    return script.isPresent()
        ? Optional.of(new Setup.Content.Script(script.get()))
        : Optional.of(new Setup.Content.Download(url.get(), sha256.get()));
  }
}
