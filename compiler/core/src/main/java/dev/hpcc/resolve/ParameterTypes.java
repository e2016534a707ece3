package dev.hpcc.resolve;

import dev.hpcc.language.Type;
import dev.hpcc.language.Types;
import dev.hpcc.quantity.Dimension;
import dev.hpcc.syntax.Expression;
import dev.hpcc.syntax.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that a parameter can have. */
final class ParameterTypes {
  private ParameterTypes() {}

  /**
   * @param word a word of {@link dev.hpcc.language.Language#parameterTypes}
   * @param oneOf the setting that names the words of a choice
   */
  static Type of(String word, Optional<Item.Setting> oneOf) {
    return switch (word) {
      case "bool" -> Types.BOOL;
      case "integer" -> Types.whole(Long.MIN_VALUE, Long.MAX_VALUE);
      case "number" -> Types.FRACTION;
      case "text" -> Types.TEXT;
      case "cidr" -> Types.CIDR;
      case "email" -> Types.EMAIL;
      case "size" -> Types.measure(Dimension.SIZE, Dimension.SIZE_PER_CORE, Dimension.SIZE_PER_GPU);
      case "bandwidth" -> Types.BANDWIDTH;
      case "rate" -> Types.measure(Dimension.RATE, Dimension.RATE_PER_SIZE);
      case "duration" -> Types.DURATION;
      case "money" -> Types.measure(Dimension.MONEY, Dimension.MONEY_PER_TIME);
      case "percent" -> Types.PERCENT;
      case "choice" -> choice(oneOf);
      case "secret" -> Types.SECRET;
      default -> Types.ANY;
    };
  }

  private static Type choice(Optional<Item.Setting> oneOf) {
    List<String> words = new ArrayList<>();
    if (oneOf.isPresent() && oneOf.get().value() instanceof Expression.Listing listing) {
      for (Expression element : listing.elements()) {
        if (element instanceof Expression.Reference reference) {
          words.add(reference.name());
        } else if (element instanceof Expression.Text) {
          words.add(element.span().text().replace("\"", ""));
        }
      }
    }
    return Types.choice(words.toArray(new String[0]));
  }

  /** Whether a value from outside is taken as the text that it is. */
  static boolean isTextLike(Type type) {
    return type instanceof Type.Text || type instanceof Type.Choice;
  }
}
