package dev.hpcc.check;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Purchase;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** Machines: spot where it hurts, and one default image. */
final class MachineCheck implements Check {
  @Override
  public void check(Subject subject) {
    for (NodeGroup group : subject.groups()) {
      if (group.purchase().value() == Purchase.SPOT) {
        spot(subject, group);
      }
    }
    Optional<Image> first = Optional.empty();
    for (Image image : subject.cluster().images()) {
      if (image.isDefault() && first.isPresent()) {
        subject.report(
            Diagnostic.of(
                    CheckCodes.TWO_DEFAULT_IMAGES,
                    image.origin().span(),
                    "`image "
                        + first.get().name()
                        + "` and `image "
                        + image.name()
                        + "` are both the default")
                .also(first.get().origin().span(), "the other default"));
      }
      first = image.isDefault() && first.isEmpty() ? Optional.of(image) : first;
    }
  }

  private static void spot(Subject subject, NodeGroup group) {
    Optional<Sourced<String>> fabric = group.fabric();
    if (fabric.isPresent()) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.SPOT_ON_FABRIC,
                  group.purchase().origin().span(),
                  "`nodes " + group.name() + "` buys spot machines for a fabric")
              .also(fabric.get().origin().span(), "the fabric")
              .hint("a job over many nodes ends when one of them is taken back"));
    }
    if (subject.isLogin(group) || subject.isController(group)) {
      subject.report(
          Diagnostic.of(
                  CheckCodes.SPOT_SERVER,
                  group.purchase().origin().span(),
                  "`nodes " + group.name() + "` serves users from spot machines")
              .hint("the provider may take them back at any time; use `on_demand`"));
    }
  }
}
