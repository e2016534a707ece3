package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Value;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Origin;

/**
 * Refuses text that CloudFormation would replace by a value of the account: {@code
 * {{resolve:ssm:…}}} and its kin stand for themselves nowhere in a template, and nothing escapes
 * them.
 */
final class SecretReferences {
  private static final String MARK = "{{resolve:";

  private SecretReferences() {}

  static void refuse(Value value, Origin origin, Diagnostics sink) {
    if (value instanceof Value.Text text && text.text().contains(MARK)) {
      report(text.text(), origin, sink);
    } else if (value instanceof Value.Struct struct) {
      for (Value.Field field : struct.fields()) {
        refuse(field.value(), origin, sink);
        refuse(Value.of(field.name()), origin, sink);
      }
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> refuse(item, origin, sink));
    } else if (value instanceof Value.Joined joined) {
      joined.parts().forEach(part -> refuse(part, origin, sink));
    } else if (value instanceof Value.Encoded encoded) {
      refuse(encoded.text(), origin, sink);
    }
  }

  static void report(String text, Origin origin, Diagnostics sink) {
    int start = text.indexOf(MARK);
    int end = text.indexOf("}}", start);
    String found = text.substring(start, end < 0 ? text.length() : end + 2);
    sink.report(
        Diagnostic.of(
                AwsCodes.SECRET_REFERENCE,
                origin.span(),
                "CloudFormation would replace `"
                    + found.replace('\n', ' ')
                    + "` by a value of the"
                    + " account")
            .hint("write it in another way: nothing in a template makes it stand for itself"));
  }

  /** Whether the text holds one. */
  static boolean isIn(String text) {
    return text.contains(MARK);
  }
}
