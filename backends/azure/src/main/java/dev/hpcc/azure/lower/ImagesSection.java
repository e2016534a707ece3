package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.CycleValue;
import dev.hpcc.catalog.CatalogImage;
import dev.hpcc.catalog.Machine;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operating-system images: Azure's HPC images by family, version, architecture and GPU. */
final class ImagesSection {

  /** Option of an image or a group: an URN or a resource id. */
  static final String ID = "id";

  static final String GROUP_ID = "image_id";

  private static final int COLUMNS = 3;
  private static final int PLAIN_COLUMNS = 5;
  private static final String URN = "urn:";
  private static final String DEFAULT = "default";

  private final Build build;

  ImagesSection(Build build) {
    this.build = build;
  }

  /**
   * The image of a group.
   *
   * @return empty when an error was reported
   */
  Optional<String> of(NodeGroup group, Machine machine) {
    Optional<Sourced<String>> own = group.options().text(GROUP_ID);
    Optional<Image> image = image(group);
    Optional<Sourced<String>> pinned =
        own.isPresent() ? own : image.flatMap(block -> block.options().text(ID));
    if (pinned.isPresent()) {
      return Optional.of(pinned.get().value());
    }
    String word =
        image.isPresent() && image.get().os().isPresent()
            ? image.get().os().get().value().word()
            : DEFAULT;
    String variant = variant(machine);
    for (String family : families(word)) {
      Optional<CatalogImage> found = newest(family, variant, version(image), group);
      if (found.isPresent()) {
        return Optional.of(urn(found.get()));
      }
    }
    Optional<String> plain = plain(group, word, version(image));
    if (plain.isEmpty()) {
      report(group, image, word, variant);
    }
    return plain;
  }

  /** The image as the template names it. */
  CycleValue value(NodeGroup group, String image) {
    return build.parameters.text(
        build.naming.pascalOfGroup(group.name()) + "Image", image, group.origin());
  }

  private Optional<Image> image(NodeGroup group) {
    if (group.image().isPresent()) {
      return build.cluster.image(group.image().get().value());
    }
    for (Image image : build.cluster.images()) {
      if (image.isDefault()) {
        return Optional.of(image);
      }
    }
    return Optional.empty();
  }

  private static String version(Optional<Image> image) {
    return image.isPresent() && image.get().version().isPresent()
        ? image.get().version().get().value()
        : "";
  }

  private static List<String> families(String word) {
    List<String> families = new ArrayList<>();
    for (String[] cells : Table.read("image-families.tsv", COLUMNS)) {
      if (cells[0].equals(word)) {
        families.add(cells[1]);
      }
    }
    return families;
  }

  private static String variant(Machine machine) {
    for (String[] cells : Table.read("image-variants.tsv", COLUMNS)) {
      if (machine.gpuModel().contains(cells[0])) {
        return cells[1];
      }
    }
    return "";
  }

  private Optional<CatalogImage> newest(
      String family, String variant, String version, NodeGroup group) {
    String architecture = group.machine().architecture().value().word();
    CatalogImage best = null;
    for (CatalogImage image : build.catalog.images()) {
      if (image.os().equals(family)
          && image.architecture().equals(architecture)
          && variantOf(image).equals(variant)
          && matches(numberOf(image), version)
          && (best == null || compare(numberOf(image), numberOf(best)) > 0)) {
        best = image;
      }
    }
    return Optional.ofNullable(best);
  }

  /** An image without an HPC stack, for a group that uses no GPU, no InfiniBand and no Lustre. */
  private Optional<String> plain(NodeGroup group, String word, String version) {
    if (group.fabric().isPresent() || group.machine().gpus().least().orElse(0) > 0) {
      return Optional.empty();
    }
    for (Sourced<String> mount : group.mounts()) {
      Optional<Filesystem> filesystem = build.cluster.filesystem(mount.value());
      if (filesystem.isPresent() && filesystem.get().kind().value() == FilesystemKind.LUSTRE) {
        return Optional.empty();
      }
    }
    String architecture = group.machine().architecture().value().word();
    for (String[] cells : Table.read("image-plain.tsv", PLAIN_COLUMNS)) {
      if (cells[0].equals(word) && cells[2].equals(architecture) && matches(cells[1], version)) {
        build.recorder.lose(
            "plain-image",
            "nodes." + group.name(),
            "an HPC image for " + architecture,
            "a plain image (" + cells[3] + "): no HPC image is known for " + architecture,
            group.machine().architecture().origin());
        return Optional.of(cells[3]);
      }
    }
    return Optional.empty();
  }

  private static String numberOf(CatalogImage image) {
    int blank = image.version().indexOf(' ');
    return blank < 0 ? image.version() : image.version().substring(0, blank);
  }

  private static String variantOf(CatalogImage image) {
    int blank = image.version().indexOf(' ');
    return blank < 0 ? "" : image.version().substring(blank + 1);
  }

  /** Whether {@code 9.7} is a {@code 9}, and {@code 9.7} a {@code 9.7}. */
  private static boolean matches(String version, String asked) {
    return asked.isEmpty() || version.equals(asked) || version.startsWith(asked + ".");
  }

  private static int compare(String a, String b) {
    String[] left = a.split("\\.", -1);
    String[] right = b.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int difference = Integer.compare(number(left[i]), number(right[i]));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int number(String part) {
    int number = 0;
    for (int i = 0; i < part.length() && Character.isDigit(part.charAt(i)); i++) {
      number = number * 10 + (part.charAt(i) - '0');
    }
    return number;
  }

  private static String urn(CatalogImage image) {
    String identifier = image.identifier();
    return identifier.startsWith(URN) ? identifier.substring(URN.length()) : identifier;
  }

  private void report(NodeGroup group, Optional<Image> image, String word, String variant) {
    String architecture = group.machine().architecture().value().word();
    String asked =
        (word.equals(DEFAULT) ? "HPC image" : "`" + word + "` HPC image")
            + (version(image).isEmpty() ? "" : " of version `" + version(image) + "`")
            + " for "
            + architecture
            + (variant.isEmpty() ? "" : " with " + variant);
    List<String> there = new ArrayList<>();
    for (CatalogImage known : build.catalog.images()) {
      if (known.architecture().equals(architecture)
          && variantOf(known).equals(variant)
          && isFamily(known.os())) {
        there.add(known.os() + " " + numberOf(known));
      }
    }
    Origin at =
        image.isPresent() && image.get().os().isPresent()
            ? image.get().os().get().origin()
            : image.isPresent() ? image.get().origin() : group.origin();
    String subject =
        image.isPresent() ? "image `" + image.get().name() + "`" : "nodes `" + group.name() + "`";
    String instead =
        there.isEmpty() ? "Azure publishes none" : "Azure publishes " + String.join(", ", there);
    build.error(
        AzureCodes.IMAGE_MISSING,
        at,
        subject + ": no " + asked + " is known on Azure",
        instead + "; an image of your own stands in `on azure { id = \"…\" }` of the image");
  }

  private static boolean isFamily(String os) {
    for (String[] cells : Table.read("image-families.tsv", COLUMNS)) {
      if (cells[1].equals(os)) {
        return true;
      }
    }
    return false;
  }
}
