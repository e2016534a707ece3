package dev.hpcc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.ir.Architecture;
import dev.hpcc.ir.DiskClass;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.EnforceRule;
import dev.hpcc.ir.Exclusive;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.FabricSpan;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Lifetime;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Os;
import dev.hpcc.ir.Placement;
import dev.hpcc.ir.Prefer;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.SchedulerKind;
import dev.hpcc.ir.SetupMoment;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.ir.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void theWordsOfAChoiceAreThoseOfTheModel() {
    same(BlockKind.NODES, "architecture", Architecture.values());
    same(BlockKind.NODES, "placement", Placement.values());
    same(BlockKind.NODES, "purchase", Purchase.values());
    same(BlockKind.NODES, "prefer", Prefer.values());
    same(BlockKind.NODES, "disk_class", DiskClass.values());
    same(BlockKind.SETUP, "at", SetupMoment.values());
    same(BlockKind.IMAGE, "os", Os.values());
    same(BlockKind.FABRIC, "kind", FabricKind.values());
    same(BlockKind.FABRIC, "span", FabricSpan.values());
    same(BlockKind.FILESYSTEM, "kind", FilesystemKind.values());
    same(BlockKind.FILESYSTEM, "lifetime", Lifetime.values());
    same(BlockKind.FILESYSTEM, "on_delete", OnDelete.values());
    same(BlockKind.BUCKET, "lifetime", Lifetime.values());
    same(BlockKind.NETWORK, "egress", Egress.values());
    same(BlockKind.SUBNET, "for", SubnetPurpose.values());
    same(BlockKind.QUEUE, "exclusive", Exclusive.values());
    same(BlockKind.ACCOUNTING, "enforce", EnforceRule.values());
    assertEquals(words(SchedulerKind.values()), words(Language.schedulerKinds()));
  }

  private static void same(BlockKind kind, String key, Worded[] constants) {
    Type type = Language.spec(kind).key(key).orElseThrow().type();
    Type element = type instanceof Type.Many many ? many.element() : type;
    assertEquals(words(constants), words((Type.Choice) element), key);
  }

  private static Set<String> words(Worded[] constants) {
    Set<String> words = new TreeSet<>();
    for (Worded constant : constants) {
      words.add(constant.word());
    }
    return words;
  }

  private static Set<String> words(Type.Choice choice) {
    Set<String> words = new TreeSet<>();
    for (Type.Word word : choice.words()) {
      words.add(word.text());
    }
    return words;
  }

  @Test
  void everyKeyHasAMeaningOfOneSentenceAndADefaultOfItsType() {
    for (BlockSpec spec : Language.all()) {
      assertTrue(spec.meaning().endsWith("."), spec.kind().word());
      for (KeySpec key : spec.keys().values()) {
        String name = spec.kind().word() + "." + key.name();
        assertFalse(key.meaning().isBlank() || key.meaning().endsWith("."), name);
        assertFalse(key.required() && key.standard().isPresent(), name);
        assertFalse(key.standard().isPresent() && !key.otherwise().isEmpty(), name);
      }
    }
  }

  @Test
  void everyInnerBlockKnowsItsParentAndTheOtherWayRound() {
    for (BlockSpec spec : Language.all()) {
      for (BlockKind inner : spec.inner()) {
        assertTrue(Language.spec(inner).parents().contains(spec.kind()), inner.word());
      }
      for (BlockKind parent : spec.parents()) {
        assertTrue(Language.spec(parent).inner().contains(spec.kind()), spec.kind().word());
      }
    }
  }

  @Test
  void everyKindButThreeHasATable() {
    List<BlockKind> without = new ArrayList<>(List.of(BlockKind.values()));
    for (BlockSpec spec : Language.all()) {
      without.remove(spec.kind());
    }
    assertEquals(List.of(BlockKind.DEFAULTS, BlockKind.USAGE, BlockKind.ON), without);
    for (BlockKind kind : BlockKind.values()) {
      assertEquals(kind, Language.kind(kind.word()).orElseThrow());
    }
  }

  @Test
  void theDefaultsOfTheTablesMeetTheirTypes() {
    for (BlockSpec spec : Language.all()) {
      for (KeySpec key : spec.keys().values()) {
        key.standard()
            .ifPresent(
                value ->
                    assertTrue(fits(value, key.type()), spec.kind().word() + "." + key.name()));
      }
    }
  }

  private static boolean fits(Value value, Type type) {
    if (value instanceof Value.Word word) {
      return (type instanceof Type.Choice choice && choice.has(word.word()))
          || (type instanceof Type.Either either && either.choice().has(word.word()));
    } else if (value instanceof Value.Bool) {
      return type instanceof Type.Bool || type instanceof Type.Either;
    } else if (value instanceof Value.Items items) {
      return type instanceof Type.Many many
          && items.items().stream().allMatch(item -> fits(item.value(), many.element()));
    } else if (value instanceof Value.Text text) {
      return type instanceof Type.Text rule && TextRules.fault(rule.rule(), text.text()).isEmpty();
    } else if (value instanceof Value.Amount number) {
      Type own = type instanceof Type.Either either ? either.other() : type;
      return own instanceof Type.Measure measure
          ? measure.dimensions().contains(number.quantity().dimension())
          : own instanceof Type.Whole;
    }
    return type instanceof Type.Mapping;
  }
}
