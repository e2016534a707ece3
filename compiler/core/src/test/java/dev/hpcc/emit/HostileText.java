package dev.hpcc.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that have broken writers before, and generators of trees that are full of them. */
final class HostileText {
  private HostileText() {}

  private static final String AWKWARD =
      "ab1 \n\n\t\r:#-?'\"\\{}[],&*!|>%@`=~<$().\u0000\u0085\u2028\ufeffé日";

  static final List<String> KNOWN =
      List.of(
          "",
          " ",
          "\n",
          "\n\n",
          "a\n",
          "a\n\n",
          "\na",
          " a\nb",
          "a\n b\n",
          "a \nb",
          "a\nb ",
          "a\r\nb",
          "a\tb",
          "\ta\nb",
          "a\n\tb",
          "#!/bin/sh\nset -eu\necho \"$1\"\n",
          "a\n#b\n",
          "--- a",
          "...",
          "---\na\n",
          "\"",
          "'",
          "''",
          "\\",
          "\\n",
          "a: b",
          "a:",
          ": a",
          "a #b",
          "#a",
          "- a",
          "-",
          "?",
          "? a",
          "!Ref x",
          "!!str x",
          "&a",
          "*a",
          "|",
          ">",
          "|-",
          "%YAML 1.1",
          "@a",
          "`a`",
          "=",
          "<<",
          "=x",
          "~",
          "null",
          "Null",
          "NULL",
          "true",
          "True",
          "yes",
          "Yes",
          "no",
          "on",
          "OFF",
          "y",
          "N",
          "1",
          "-1",
          "+1",
          "1.10",
          "1e3",
          "1.",
          ".5",
          ".inf",
          "-.INF",
          ".nan",
          "0x1F",
          "0o7",
          "017",
          "0b11",
          "1_000",
          "12:30:45",
          "1:30",
          "2024-05-01",
          "2024-05-01T00:00:00Z",
          "10.0.0.0/16",
          "[a]",
          "{a: b}",
          "[",
          "]",
          "{",
          "}",
          ",",
          "a, b",
          "${AWS::Region}",
          "AWS::EC2::VPC",
          "arn:aws:iam::aws:policy/X",
          "$(vars.x)",
          "((x))",
          "{{x}}",
          "{{{x}}}",
          "{{#x}}",
          "\\(x)",
          "<% x %>",
          "\u0000",
          "\u0001",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u2028",
          "a\u2028b\nc",
          "a\u0085b\nc",
          "\u2029",
          "\ufeff",
          "a\ufeffb",
          "\ufeffa\nb",
          "\ufffd",
          "\ufffe",
          "é",
          "日本語",
          "🚀",
          "a🚀\nb",
          "a\u0301",
          "x".repeat(200),
          "x y ".repeat(100),
          "x y ".repeat(100) + "\nb",
          "</script>",
          "*/",
          "Fn::Sub",
          "constructor",
          "a\\\nb",
          "\"\n\"",
          "a\n...\nb",
          "a\n---\nb");

  /** Trees up to four levels deep. */
  static Arbitrary<Tree> trees() {
    return Arbitraries.randomValue(random -> tree(random, 4));
  }

  private static Tree tree(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 4 : 8);
    if (kind < 2) {
      return Tree.of(text(random));
    }
    if (kind < 4) {
      return kind == 2 ? Tree.of(random.nextLong()) : Tree.of(random.nextBoolean());
    }
    int size = random.nextInt(4);
    List<Tree> below = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      below.add(tree(random, depth - 1));
    }
    return kind < 6 ? Tree.list(below) : mapping(random, below);
  }

  private static Tree mapping(Random random, List<Tree> values) {
    String comment = List.of("", "note", "two\nlines").get(random.nextInt(3));
    Tree.Builder map = Tree.map().origin(Marks.origin()).comment(comment);
    Set<String> keys = new HashSet<>();
    for (Tree value : values) {
      String key = text(random);
      if (keys.add(key)) {
        map.put(key, value);
      }
    }
    return map.build();
  }

  private static String text(Random random) {
    if (random.nextBoolean()) {
      return KNOWN.get(random.nextInt(KNOWN.size()));
    }
    int length = random.nextInt(12);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(character(random));
    }
    return text.toString();
  }

  /** Mostly those that YAML gives a meaning; never half of a surrogate pair. */
  private static int character(Random random) {
    if (random.nextInt(10) > 0) {
      return AWKWARD.charAt(random.nextInt(AWKWARD.length()));
    }
    int point = random.nextInt(0x11000);
    return point >= 0xD800 && point <= 0xDFFF ? 'x' : point;
  }
}
