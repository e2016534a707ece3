package dev.hpcc.resolve;

import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Fabric;
import dev.hpcc.ir.FabricKind;
import dev.hpcc.ir.FabricSpan;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.language.BlockKind;
import dev.hpcc.language.Language;
import dev.hpcc.language.TextRules;
import dev.hpcc.language.Value;
import dev.hpcc.quantity.Cidr;
import dev.hpcc.quantity.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Network, subnets and fabrics of one view. */
final class NetworkAssembly {
  private final View view;

  NetworkAssembly(View view) {
    this.view = view;
  }

  Network network() {
    Optional<Merged> merged = view.single(BlockKind.NETWORK);
    return merged.isPresent() ? network(merged.get()) : planned();
  }

  private Network network(Merged merged) {
    view.require(merged);
    Keys keys = new Keys(merged);
    boolean existing = merged.spec().existing();
    List<Sourced<Cidr>> allowed = new ArrayList<>();
    for (Sourced<String> text : keys.texts("allowed_from")) {
      cidr(text).ifPresent(allowed::add);
    }
    return new Network(
        existing,
        keys.text("cidr").flatMap(NetworkAssembly::cidr),
        allowed,
        keys.flag("managed_access"),
        existing ? new Sourced<>(Egress.NAT, keys.builtIn()) : keys.word("egress", Egress.values()),
        subnets(merged),
        keys.options(),
        keys.own());
  }

  /** The network of a blueprint that says nothing about it. */
  private Network planned() {
    Origin origin = view.ofBlueprint();
    Value cidr =
        Language.spec(BlockKind.NETWORK).key("cidr").orElseThrow().standard().orElseThrow();
    return new Network(
        false,
        cidr(new Sourced<>(Texts.of(cidr), origin)),
        List.of(),
        new Sourced<>(true, origin),
        new Sourced<>(Egress.NAT, origin),
        List.of(),
        Options.NONE,
        origin);
  }

  private List<Network.Subnet> subnets(Merged network) {
    List<Network.Subnet> subnets = new ArrayList<>();
    for (Merged merged : network.inner()) {
      if (merged.off().isPresent()) {
        continue;
      }
      view.require(merged);
      Keys keys = new Keys(merged);
      subnets.add(
          new Network.Subnet(
              merged.name(),
              merged.spec().existing(),
              keys.text("cidr").flatMap(NetworkAssembly::cidr),
              keys.optionalFlag("public"),
              purposes(keys),
              keys.options(),
              keys.own()));
    }
    return subnets;
  }

  private static Sourced<Set<SubnetPurpose>> purposes(Keys keys) {
    Set<SubnetPurpose> all = EnumSet.allOf(SubnetPurpose.class);
    if (keys.value("for").isEmpty()) {
      return new Sourced<>(Collections.unmodifiableSet(all), keys.builtIn());
    }
    Sourced<List<SubnetPurpose>> words = keys.words("for", SubnetPurpose.values());
    all.retainAll(words.value());
    return new Sourced<>(Collections.unmodifiableSet(all), words.origin());
  }

  static Optional<Sourced<Cidr>> cidr(Sourced<String> text) {
    return TextRules.readCidr(text.value()).map(cidr -> new Sourced<>(cidr, text.origin()));
  }

  List<Fabric> fabrics() {
    List<Fabric> fabrics = new ArrayList<>();
    for (Merged merged : view.all(BlockKind.FABRIC)) {
      view.require(merged);
      Keys keys = new Keys(merged);
      fabrics.add(
          new Fabric(
              merged.name(),
              keys.word("kind", FabricKind.values()),
              keys.bounds("bandwidth", Dimension.BANDWIDTH),
              keys.word("span", FabricSpan.values()),
              keys.flag("split"),
              keys.options(),
              keys.own()));
    }
    return fabrics;
  }
}
