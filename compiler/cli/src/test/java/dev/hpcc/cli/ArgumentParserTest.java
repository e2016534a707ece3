package dev.hpcc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.cli.CommandSpec.Option;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentParserTest {
  private static final CommandSpec SPEC =
      new CommandSpec(
          "try",
          "FILE",
          1,
          1,
          "",
          "",
          List.of(
              Option.value("out", "DIR", "").letter('o'),
              Option.flag("force", "").letter('f'),
              Option.flag("all", "").letter('a'),
              new Option('P', "", "NAME=VALUE", true, "")),
          List.of());

  private static Arguments parse(String... words) throws UsageException {
    return ArgumentParser.parse(SPEC, List.of(words));
  }

  private static String fault(String... words) {
    UsageException fault = assertThrows(UsageException.class, () -> parse(words));
    return fault.getMessage() + " | " + fault.hint();
  }

  @Test
  void everyFormOfAnOptionIsTheSame() throws UsageException {
    for (List<String> words :
        List.of(
            List.of("-o", "d", "x"),
            List.of("x", "-od"),
            List.of("--out", "d", "x"),
            List.of("x", "--out=d"))) {
      Arguments arguments = ArgumentParser.parse(SPEC, words);
      assertEquals(Optional.of("d"), arguments.value("--out"), words.toString());
      assertEquals(List.of("x"), arguments.operands());
    }
  }

  @Test
  void flagsCanBeBundledAndRepeatableOptionsKeepTheirOrder() throws UsageException {
    Arguments arguments = parse("-fa", "-Pa=1", "-P", "b=", "-");
    assertTrue(arguments.has("--force") && arguments.has("--all"));
    assertEquals(List.of("a=1", "b="), arguments.values("-P"));
    assertEquals("-", arguments.operand());
  }

  @Test
  void twoDashesEndTheOptions() throws UsageException {
    assertEquals("--out", parse("--", "--out").operand());
  }

  @Test
  void faultsSayWhatWouldWork() {
    assertEquals("`hpcc try` has no option `--ot` | did you mean `--out`?", fault("--ot", "x"));
    assertEquals("`--out` needs a value | --out DIR", fault("x", "-o"));
    assertEquals("`--force` takes no value | ", fault("x", "--force=1"));
    assertEquals("`--out` is given twice | ", fault("x", "-oa", "-ob"));
    assertEquals("`hpcc try` needs FILE | usage: hpcc try FILE [options]", fault("--force"));
    assertEquals("`y` is one argument too many | usage: hpcc try FILE [options]", fault("x", "y"));
  }
}
