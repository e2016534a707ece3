package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.List;
import java.util.Optional;

/** Subnets: inside of their network, apart from each other, and one for every purpose. */
final class SubnetCheck implements Check {
  @Override
  public void check(Subject subject) {
    Network network = subject.cluster().network();
    if (subject.isFaulty("network") || network.subnets().isEmpty()) {
      return;
    }
    for (Network.Subnet subnet : network.subnets()) {
      existence(subject, network, subnet);
      inside(subject, network, subnet);
    }
    overlaps(subject, network.subnets());
    purposes(subject, network);
  }

  private static void existence(Subject subject, Network network, Network.Subnet subnet) {
    if (network.existing() != subnet.existing()) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.MIXED_NETWORK,
                  subnet.origin().span(),
                  "`subnet "
                      + subnet.name()
                      + (subnet.existing()
                          ? "` exists already in a network that does not"
                          : "` would be created in a network that exists already"))
              .also(network.origin().span(), "the network")
              .hint("write `existing` before both, or before neither"));
    }
  }

  private static void inside(Subject subject, Network network, Network.Subnet subnet) {
    if (network.cidr().isEmpty() || subnet.cidr().isEmpty()) {
      return;
    }
    Cidr whole = network.cidr().get().value();
    Cidr part = subnet.cidr().get().value();
    if (!whole.contains(part)) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.SUBNET_OUTSIDE,
                  subnet.cidr().get().origin().span(),
                  "`" + part + "` lies outside of the network `" + whole + "`")
              .also(network.cidr().get().origin().span(), "the network"));
    }
  }

  private static void overlaps(Subject subject, List<Network.Subnet> subnets) {
    for (int i = 0; i < subnets.size(); i++) {
      for (int j = 0; j < i; j++) {
        Network.Subnet one = subnets.get(i);
        Network.Subnet other = subnets.get(j);
        boolean overlap =
            one.cidr().isPresent()
                && other.cidr().isPresent()
                && one.cidr().get().value().overlaps(other.cidr().get().value());
        if (overlap) {
          subject.report(
              Diagnostic.of(
                      CheckCodes.SUBNETS_OVERLAP,
                      one.cidr().get().origin().span(),
                      "the subnets `" + other.name() + "` and `" + one.name() + "` overlap")
                  .also(other.cidr().get().origin().span(), "the other subnet"));
        }
      }
    }
  }

  private static void purposes(Subject subject, Network network) {
    for (SubnetPurpose purpose : SubnetPurpose.values()) {
      Optional<String> why = need(subject, purpose);
      boolean served =
          network.subnets().stream().anyMatch(s -> s.purposes().value().contains(purpose));
      if (why.isPresent() && !served) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.PURPOSE_WITHOUT_SUBNET,
                    network.origin().span(),
                    "no subnet is for `" + purpose.word() + "`, and " + why.get() + " needs one")
                .hint("add `" + purpose.word() + "` to the `for` of a subnet"));
      }
    }
  }

  /** What needs a subnet for a purpose, where anything does. */
  private static Optional<String> need(Subject subject, SubnetPurpose purpose) {
    return switch (purpose) {
      case COMPUTE ->
          subject.cluster().groups().stream()
              .filter(group -> !subject.isLogin(group))
              .findFirst()
              .map(group -> "`nodes " + group.name() + "`");
      case LOGIN ->
          subject.cluster().groups().stream()
              .filter(subject::isLogin)
              .findFirst()
              .map(group -> "`nodes " + group.name() + "`");
      case STORAGE ->
          subject.cluster().filesystems().stream()
              .filter(filesystem -> !filesystem.existing())
              .findFirst()
              .map(filesystem -> "`filesystem " + filesystem.name() + "`");
      case SERVICE -> Optional.empty();
    };
  }
}
