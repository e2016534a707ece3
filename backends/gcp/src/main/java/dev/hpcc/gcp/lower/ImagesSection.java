package dev.hpcc.gcp.lower;

import dev.hpcc.catalog.CatalogImage;
import dev.hpcc.catalog.MachineChoice;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.TableText;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Architecture;
import dev.hpcc.ir.Image;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Options;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Os;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The image that each group boots: one of the Toolkit's, or the user's own. */
final class ImagesSection {
  private static final String WITH_SLURM = "hpc-slurm";
  private static final String WITHOUT = "hpc";
  private static final String WITH_GPU = "gpu";

  private final Draft draft;

  ImagesSection(Draft draft) {
    this.draft = draft;
  }

  /**
   * An image.
   *
   * @param value the Toolkit's {@code instance_image}
   * @param words project and family, for people
   */
  record Choice(Value value, String words) {}

  /** The image of a group; empty when an error was reported. */
  Optional<Choice> of(MachineChoice choice) {
    NodeGroup group = choice.group();
    Optional<Image> image =
        group.image().isEmpty()
            ? Optional.empty()
            : draft.cluster().image(group.image().get().value());
    Origin origin = image.isPresent() ? image.get().origin() : group.origin();
    boolean gpu = choice.machine().hasGpu();
    return find(image, group.machine().architecture().value(), gpu, origin);
  }

  private Optional<Choice> find(
      Optional<Image> image, Architecture architecture, boolean gpu, Origin origin) {
    if (image.isPresent()) {
      Options options = image.get().options();
      if (!options.all().isEmpty()) {
        return own(options, image.get().origin());
      }
    }
    Os os = image.flatMap(Image::os).map(Sourced::value).orElse(Os.EL);
    Optional<String> version = image.flatMap(Image::version).map(Sourced::value);
    List<CatalogImage> fitting = new ArrayList<>();
    for (CatalogImage candidate : draft.catalog().images()) {
      if (candidate.os().equals(catalogWord(os))
          && isUsable(candidate, gpu)
          && candidate.architecture().equals(architecture.word())
          && (version.isEmpty() || candidate.version().equals(version.get()))) {
        fitting.add(candidate);
      }
    }
    if (fitting.isEmpty()) {
      missing(os, version, architecture, origin);
      return Optional.empty();
    }
    return Optional.of(choice(newest(draft.hasLustre() ? withLustre(fitting) : fitting)));
  }

  /** Those with a client of Lustre; all where there is none, which is told. */
  private List<CatalogImage> withLustre(List<CatalogImage> images) {
    List<CatalogImage> able = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String[] row : TableText.rows(ImagesSection.class, "lustre-clients.tsv", 4)) {
      languageWord(row[0]).ifPresent(word -> names.add(word + " " + row[1]));
      for (CatalogImage image : images) {
        if (image.os().equals(row[0]) && image.version().equals(row[1])) {
          able.add(image);
        }
      }
    }
    if (!able.isEmpty()) {
      return able;
    }
    draft
        .recorder()
        .note(
            "the client of Managed Lustre is known for "
                + String.join(" and ", names)
                + "; whether the image chosen has it is UNVERIFIED");
    return images;
  }

  private boolean isUsable(CatalogImage candidate, boolean gpu) {
    if (draft.slurm()) {
      return candidate.kind().equals(WITH_SLURM);
    }
    return candidate.kind().equals(WITHOUT)
        || (candidate.kind().equals(WITH_GPU)
            && (gpu || !candidate.architecture().equals("x86_64")));
  }

  private static CatalogImage newest(List<CatalogImage> images) {
    CatalogImage newest = images.get(0);
    for (CatalogImage image : images) {
      if (versionNumber(image) > versionNumber(newest)) {
        newest = image;
      }
    }
    return newest;
  }

  private static long versionNumber(CatalogImage image) {
    long number = 0;
    for (String part : TableText.split(image.version(), '.')) {
      number = number * 1000 + (part.isEmpty() ? 0 : Long.parseLong(part));
    }
    return image.version().indexOf('.') < 0 ? number * 1000 : number;
  }

  private static String catalogWord(Os os) {
    return switch (os) {
      case EL, ROCKY -> "rocky-linux";
      case ALMA -> "almalinux";
      case RHEL -> "rhel";
      case UBUNTU -> "ubuntu";
      case SLES -> "sles";
      case AMAZON -> "amazon-linux";
    };
  }

  /** The catalog writes {@code family:NAME project:PROJECT}. */
  private static Choice choice(CatalogImage image) {
    String family = "";
    String project = "";
    for (String part : TableText.split(image.identifier(), ' ')) {
      if (part.startsWith("family:")) {
        family = part.substring("family:".length());
      } else if (part.startsWith("project:")) {
        project = part.substring("project:".length());
      }
    }
    return new Choice(
        Value.fields(Setting.of("family", family), Setting.of("project", project)),
        project + "/" + family);
  }

  private Optional<Choice> own(Options options, Origin origin) {
    Optional<Sourced<String>> project = options.text(GcpOptions.PROJECT);
    Optional<Sourced<String>> family = options.text(GcpOptions.FAMILY);
    Optional<Sourced<String>> name = options.text(GcpOptions.NAME);
    if (project.isEmpty() || family.isPresent() == name.isPresent()) {
      draft.error(
          GcpCodes.IMAGE_OPTIONS,
          origin,
          "an image of your own is named by `project` and one of `family` and `name`",
          "write `on gcp { project = \"my-project\", family = \"my-image\" }`");
      return Optional.empty();
    }
    String key = family.isPresent() ? "family" : "name";
    String value = family.or(() -> name).orElseThrow().value();
    return Optional.of(
        new Choice(
            Value.fields(Setting.of(key, value), Setting.of("project", project.get().value())),
            project.get().value() + "/" + value));
  }

  private void missing(Os os, Optional<String> version, Architecture architecture, Origin origin) {
    List<String> there = new ArrayList<>();
    for (CatalogImage image : draft.catalog().images()) {
      if (isUsable(image, true) && image.architecture().equals(architecture.word())) {
        languageWord(image.os())
            .map(word -> word + " " + image.version())
            .filter(words -> !there.contains(words))
            .ifPresent(there::add);
      }
    }
    draft.error(
        GcpCodes.IMAGE,
        origin,
        "Google Cloud has no public image of `"
            + os.word()
            + version.map(v -> " " + v).orElse("")
            + "` for "
            + architecture.word()
            + (draft.slurm() ? " with Slurm" : ""),
        (there.isEmpty() ? "there is none at all" : "there are " + String.join(", ", there))
            + "; an image of your own is named with `on gcp { project = …, family = … }`");
  }

  /** The language's word for an operating system of the catalog, where it has one. */
  private static Optional<String> languageWord(String os) {
    for (Os word : Os.values()) {
      if (word != Os.EL && catalogWord(word).equals(os)) {
        return Optional.of(word.word());
      }
    }
    return Optional.empty();
  }
}
