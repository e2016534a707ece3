package dev.hpcc.parse;

import dev.hpcc.diagnostic.Diagnostic;
import java.util.List;

/**
 * Sees to it that the brackets of a region are balanced and that neither they nor expressions are
 * nested too deep, before anything recursive reads it.
 */
final class Brackets {
  private final Limits limits;
  private final FaultLog log;
  private int items;

  Brackets(Limits limits, FaultLog log) {
    this.limits = limits;
    this.log = log;
  }

  /** The words with balanced brackets; none if a limit was passed, which is told. */
  List<SourceToken> balanced(List<SourceToken> words) {
    if (isBeyondLimits(words)) {
      return List.of();
    }
    return isBalanced(words, new int[limits.nesting()])
        ? words
        : BracketRepair.of(words, limits.faults(), log);
  }

  private static boolean isBalanced(List<SourceToken> words, int[] open) {
    int depth = 0;
    for (SourceToken token : words) {
      int type = token.getType();
      if (Words.isOpening(type)) {
        open[depth++] = type;
      } else if (Words.isClosing(type) && (depth == 0 || Words.closing(open[--depth]) != type)) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Each check stops at the first place that is too much. */
  private boolean isBeyondLimits(List<SourceToken> words) {
    int[] chains = new int[limits.nesting() + 1];
    int depth = 0;
    boolean ended = true;
    for (SourceToken token : words) {
      int type = token.getType();
      if (Words.isOpening(type)) {
        items++;
        if (depth == limits.nesting()) {
          return tellNesting(token);
        }
        depth++;
        chains[depth] = chains[depth - 1];
      } else if (Words.isClosing(type)) {
        depth = Math.max(0, depth - 1);
      } else if (Words.isSeparator(type)) {
        items += ended ? 0 : 1;
        chains[depth] = depth == 0 ? 0 : chains[depth - 1];
      } else if (Words.isOperator(type) && ++chains[depth] > limits.chain()) {
        return tellChain(token);
      }
      ended = Words.isSeparator(type);
      if (items > limits.items()) {
        return tellItems(token);
      }
    }
    return false;
  }

  private boolean tellNesting(SourceToken token) {
    log.report(
        Diagnostic.of(
                SyntaxCodes.NESTED_TOO_DEEP,
                token.span(),
                "brackets are nested more than " + limits.nesting() + " deep")
            .hint("give an inner part a name with `let`"));
    return true;
  }

  private boolean tellChain(SourceToken token) {
    log.report(
        Diagnostic.of(
                SyntaxCodes.CHAIN_TOO_LONG,
                token.span(),
                "this expression has more than " + limits.chain() + " operators")
            .labelled("one too many")
            .hint("give parts of it a name with `let`"));
    return true;
  }

  private boolean tellItems(SourceToken token) {
    log.report(
        Diagnostic.of(
                SyntaxCodes.TOO_MANY_ITEMS,
                token.span(),
                "the file has more than " + limits.items() + " settings, blocks and elements")
            .hint("split it with `include`, or say once what repeats"));
    return true;
  }

  /** Whether a limit of the file as a whole is used up. */
  boolean isFull() {
    return items > limits.items();
  }
}
