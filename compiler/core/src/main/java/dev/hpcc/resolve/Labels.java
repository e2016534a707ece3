package dev.hpcc.resolve;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.BlockSpec;
import dev.hpcc.language.Language;
import dev.hpcc.language.TextRule;
import dev.hpcc.language.TextRules;
import dev.hpcc.source.Span;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headers of blocks: which form, which label. */
final class Labels {
  private Labels() {}

  /** The table of a block in the form it was written. */
  static Optional<BlockSpec> spec(Item.Block block, BlockKind kind, Diagnostics sink) {
    if (!block.existing()) {
      return Optional.of(Language.spec(kind));
    }
    Optional<BlockSpec> spec = Language.existing(kind);
    if (spec.isEmpty()) {
      sink.report(
          Diagnostic.of(
                  ResolveCodes.NOT_EXISTING,
                  block.header(),
                  "a `" + kind.word() + "` block cannot be `existing`")
              .hint("`existing` stands before network, subnet, filesystem and bucket"));
    }
    return spec;
  }

  /** Whether a block has the label and the {@code like} that its kind allows. */
  static boolean check(Item.Block block, BlockSpec spec, Diagnostics sink) {
    Optional<String> fault = fault(block, spec);
    if (fault.isPresent()) {
      sink.report(Diagnostic.of(ResolveCodes.WRONG_LABEL, at(block), fault.get()).hint(hint(spec)));
      return false;
    }
    if (block.like().isPresent() && !spec.like()) {
      sink.report(
          Diagnostic.of(
              ResolveCodes.BAD_LIKE,
              block.like().get().span(),
              "a `" + spec.kind().word() + "` block cannot be like another"));
    }
    return true;
  }

  private static Optional<String> fault(Item.Block block, BlockSpec spec) {
    String kind = "`" + spec.kind().word() + "`";
    Optional<Name> label = block.label();
    if (label.isEmpty()) {
      return spec.label() == BlockSpec.Label.NONE
          ? Optional.empty()
          : Optional.of("this " + kind + " block has no name");
    }
    if (spec.label() == BlockSpec.Label.NONE) {
      return Optional.of("a " + kind + " block takes no name");
    }
    boolean text = spec.label() == BlockSpec.Label.TEXT;
    if (label.get().quoted() != text) {
      return Optional.of(
          text
              ? "the path of a " + kind + " stands in quotes"
              : "the name of a " + kind + " block stands without quotes");
    }
    return text
        ? TextRules.fault(TextRule.PATH, label.get().text())
            .map(fault -> "the path of a " + kind + " is wrong: " + fault)
        : Optional.empty();
  }

  private static String hint(BlockSpec spec) {
    String kind = spec.kind().word();
    return switch (spec.label()) {
      case NONE -> "write `" + kind + " { … }`";
      case TEXT -> "write `" + kind + " \"/data\" { … }`";
      default -> "write `" + kind + " NAME { … }`";
    };
  }

  private static Span at(Item.Block block) {
    return block.label().isPresent() ? block.label().get().span() : block.kind().span();
  }

  static String text(Item.Block block) {
    return block.label().isPresent() ? block.label().get().text() : "";
  }

  static void twice(Item.Block block, Item.Block earlier, Diagnostics sink) {
    String label = text(block);
    sink.report(
        Diagnostic.of(
                ResolveCodes.DECLARED_TWICE,
                at(block),
                label.isEmpty()
                    ? "`" + block.kind().text() + "` stands twice"
                    : "`" + block.kind().text() + " " + label + "` is declared twice")
            .also(at(earlier), "first here")
            .hint("merge the two, or give one another name"));
  }

  /** Where a kind of block stands, for a hint. */
  static String place(BlockKind kind) {
    if (kind == BlockKind.ON) {
      return "`on` stands inside of the block that it is about";
    }
    if (kind == BlockKind.DEFAULTS || kind == BlockKind.USAGE) {
      return "`" + kind.word() + "` stands at the top of the file";
    }
    BlockSpec spec = Language.spec(kind);
    if (spec.isTop()) {
      return "`" + kind.word() + "` stands at the top of the file; is a `}` missing before it?";
    }
    BlockKind parent = spec.parents().get(0);
    return "`"
        + kind.word()
        + "` belongs in "
        + Misplaced.article(parent)
        + "`"
        + parent.word()
        + "`";
  }

  static List<String> words(List<BlockKind> kinds) {
    List<String> words = new ArrayList<>();
    for (BlockKind kind : kinds) {
      words.add(kind.word());
    }
    return words;
  }
}
