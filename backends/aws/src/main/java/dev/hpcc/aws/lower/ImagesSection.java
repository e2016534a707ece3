package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.AwsPlan;
import dev.hpcc.aws.facts.OsFacts;
import dev.hpcc.aws.lower.Lowering.Member;
import dev.hpcc.aws.model.Parameter;
import dev.hpcc.aws.model.Value;
import dev.hpcc.catalog.CatalogImage;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Os;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each group boots. PCS nodes need an image with its agent and Slurm in it. */
final class ImagesSection {
  private static final String IMAGE_ID = "AWS::EC2::Image::Id";
  private static final String IMAGE_PATH = "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>";

  private static final String PATH = "ssm:";

  private final Lowering lowering;
  private final List<AwsPlan.ImageSearch> searches = new ArrayList<>();

  ImagesSection(Lowering lowering) {
    this.lowering = lowering;
  }

  /**
   * What a group boots.
   *
   * @param ami the image's id
   * @param words for people
   * @param isDeviceKnown whether {@code rootDevice} is certain
   */
  record Use(Value ami, OsFacts os, String words, String rootDevice, boolean isDeviceKnown) {}

  /** Empty when an error was reported. */
  Optional<Use> use(Member member) {
    Optional<Image> image = image(member);
    Optional<OsFacts> os = os(image);
    if (os.isEmpty()) {
      return Optional.empty();
    }
    Machine machine = member.choice().machine();
    Optional<Sourced<String>> pinned = image.flatMap(i -> i.options().text(option(machine)));
    if (pinned.isPresent()) {
      String id = pinned.get().value();
      Optional<Sourced<String>> device = image.flatMap(i -> i.options().text("root_device"));
      String root = device.map(Sourced::value).orElse(os.get().rootDevice());
      return Optional.of(new Use(Value.of(id), os.get(), id, root, device.isPresent()));
    }
    return Optional.of(
        lowering.isSlurm()
            ? clusterImage(image, os.get(), machine)
            : plainImage(image, os.get(), machine, member));
  }

  private static String option(Machine machine) {
    return machine.architecture().equals("arm64") ? "ami_arm64" : "ami";
  }

  private Optional<Image> image(Member member) {
    Optional<Sourced<String>> name = member.choice().group().image();
    if (name.isPresent()) {
      return lowering.cluster().image(name.get().value());
    }
    List<Image> images = lowering.cluster().images();
    for (Image image : images) {
      if (image.isDefault() || images.size() == 1) {
        return Optional.of(image);
      }
    }
    return Optional.empty();
  }

  private Optional<OsFacts> os(Optional<Image> image) {
    String word = image.flatMap(Image::os).map(os -> os.value().word()).orElse(Os.AMAZON.word());
    List<OsFacts> versions = OsFacts.versions(word);
    Optional<Sourced<String>> version = image.flatMap(Image::version);
    for (OsFacts facts : versions) {
      if (version.isEmpty() || version.get().value().equals(facts.version())) {
        return Optional.of(facts);
      }
    }
    Origin origin =
        version.isPresent() && !versions.isEmpty()
            ? version.get().origin()
            : image.flatMap(Image::os).map(Sourced::origin).orElse(lowering.cluster().origin());
    StringBuilder there = new StringBuilder();
    for (OsFacts facts : versions.isEmpty() ? OsFacts.all() : versions) {
      String one = "`os = " + facts.word() + ", version = \"" + facts.version() + "\"`";
      there.append(there.length() == 0 ? "" : ", ").append(one);
    }
    lowering.error(
        AwsCodes.IMAGE_OS,
        origin,
        "nodes on AWS do not run " + word + version.map(v -> " " + v.value()).orElse(""),
        "there is " + there);
    return Optional.empty();
  }

  private void search(String parameter, String pattern) {
    for (AwsPlan.ImageSearch search : searches) {
      if (search.parameter().equals(parameter) && search.pattern().equals(pattern)) {
        return;
      }
    }
    searches.add(new AwsPlan.ImageSearch(parameter, pattern));
  }

  private Use clusterImage(Optional<Image> image, OsFacts os, Machine machine) {
    String version = lowering.cluster().scheduler().version().value();
    String find;
    if (os.isReady()) {
      String pattern = samplePattern(machine, version);
      find = "AWS's own image for PCS, the newest of name " + pattern;
      search(name(image, machine), pattern);
      lowering
          .recorder()
          .note("AWS publishes its image for PCS to try things out; build your own for production");
    } else {
      find =
          os.name()
              + " ("
              + machine.architecture()
              + ") with the PCS agent and Slurm "
              + version
              + needs(image, machine)
              + ", built with the installers that the AWS PCS User Guide names";
      lose(image, os);
    }
    Value ami =
        lowering
            .stack()
            .parameter(
                new Parameter(name(image, machine), IMAGE_ID, find, Optional.empty(), false));
    return use(ami, os, os.name() + ", parameter " + name(image, machine));
  }

  private static Use use(Value ami, OsFacts os, String words) {
    return new Use(ami, os, words, os.rootDevice(), os.isReady());
  }

  /** From 26.05 on one image serves all versions, and its name says none. */
  private static String samplePattern(Machine machine, String version) {
    String stem = "aws-pcs-sample_ami-al2023-" + machine.architecture();
    return version.equals("26.05") ? stem + "-*" : stem + "-slurm-" + version + "*";
  }

  /** What else a built image must hold for all the groups that boot it. */
  private String needs(Optional<Image> image, Machine machine) {
    boolean gpu = false;
    boolean efa = false;
    boolean lustre = false;
    for (Member member : lowering.members()) {
      Machine other = member.choice().machine();
      boolean same =
          other.architecture().equals(machine.architecture())
              && image(member).map(Image::name).equals(image.map(Image::name));
      gpu |= same && other.hasGpu();
      efa |= same && member.choice().group().fabric().isPresent();
      lustre |= same && mountsLustre(member);
    }
    return (gpu ? ", the NVIDIA driver" : "")
        + (efa ? ", the EFA driver" : "")
        + (lustre ? ", the Lustre client" : "");
  }

  private boolean mountsLustre(Member member) {
    for (Sourced<String> mount : member.choice().group().mounts()) {
      Optional<Filesystem> filesystem = lowering.cluster().filesystem(mount.value());
      if (filesystem.isPresent() && filesystem.get().kind().value() == FilesystemKind.LUSTRE) {
        return true;
      }
    }
    return false;
  }

  /** How to find the images that the user supplies. */
  List<AwsPlan.ImageSearch> searches() {
    return searches;
  }

  private void lose(Optional<Image> image, OsFacts os) {
    Origin origin =
        image.flatMap(Image::os).map(Sourced::origin).orElse(lowering.cluster().origin());
    lowering
        .ledger(subject(image), origin)
        .lose(
            "image-to-build",
            os.name(),
            "AWS publishes no image of it for PCS: build one and give its id at deployment, or"
                + " take `os = amazon`");
  }

  private Use plainImage(Optional<Image> image, OsFacts os, Machine machine, Member member) {
    String kind = machine.hasGpu() ? "gpu" : "base";
    for (CatalogImage published : lowering.catalog().images()) {
      boolean fits =
          published.kind().equals(kind)
              && published.os().equals(os.catalogOs())
              && published.version().equals(os.version())
              && published.architecture().equals(machine.architecture())
              && published.identifier().startsWith(PATH);
      if (fits) {
        return published(image, os, machine, member, published);
      }
    }
    String driver = machine.hasGpu() ? " with the NVIDIA driver" : "";
    Parameter parameter =
        new Parameter(
            name(image, machine),
            IMAGE_ID,
            "An image of " + os.name() + " (" + machine.architecture() + ")" + driver,
            Optional.empty(),
            false);
    lowering
        .ledger(subject(image), image.map(Image::origin).orElse(lowering.cluster().origin()))
        .lose(
            "image-to-find",
            os.name(),
            "no public name of such an image is known: give its id at deployment");
    return use(lowering.stack().parameter(parameter), os, os.name());
  }

  private Use published(
      Optional<Image> image, OsFacts os, Machine machine, Member member, CatalogImage found) {
    Parameter parameter =
        new Parameter(
            name(image, machine) + (machine.hasGpu() ? "Gpu" : ""),
            IMAGE_PATH,
            "Where AWS publishes the id of " + os.name(),
            Optional.of(found.identifier().substring(PATH.length())),
            false);
    if (member.choice().group().fabric().isPresent()) {
      lowering
          .ledger("nodes." + member.name(), member.origin())
          .note("the image has no EFA driver; install it in a `setup`");
    }
    return use(lowering.stack().parameter(parameter), os, os.name());
  }

  private static String subject(Optional<Image> image) {
    return image.isPresent() ? "image." + image.get().name() : "image";
  }

  /** {@code Ami} for the image of groups that name none, else with the image's name. */
  private String name(Optional<Image> image, Machine machine) {
    String arm = machine.architecture().equals("arm64") ? "Arm64" : "";
    boolean isMain =
        image.isEmpty() || image.get().isDefault() || lowering.cluster().images().size() == 1;
    return (isMain ? "Ami" : lowering.ids().id("image", image.get().name(), "Ami")) + arm;
  }
}
