package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Sourced;
import java.util.Optional;

/** A filesystem that is there already and only mounted. */
final class ExistingFilesystem {

  static final String ADDRESS = "address";
  static final String PATH = "path";

  private final Build build;

  ExistingFilesystem(Build build) {
    this.build = build;
  }

  /**
   * How it is mounted.
   *
   * @return empty when an error was reported
   */
  Optional<Mount> mount(Filesystem filesystem) {
    Optional<Sourced<String>> address = filesystem.options().text(ADDRESS);
    boolean lustre = filesystem.kind().value() == FilesystemKind.LUSTRE;
    if (address.isEmpty()) {
      build.error(
          AzureCodes.OPTION_FORM,
          filesystem.origin(),
          "the existing filesystem `" + filesystem.name() + "` has no address on Azure",
          "`on azure { address = \"" + (lustre ? "MGS/FSNAME" : "HOST:/EXPORT") + "\" }`");
      return Optional.empty();
    }
    String path = filesystem.options().text(PATH).map(Sourced::value).orElse("");
    Optional<String[]> parts = lustre ? lustre(address.get()) : nfs(address.get(), path);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    tell(filesystem, lustre);
    String pascal = build.naming.pascalOf(filesystem.name());
    String below = parts.get()[1] + slashed(path);
    String export = below.isEmpty() ? "/" : below;
    return Optional.of(
        new Mount(
            filesystem,
            FilesystemSection.key(build, filesystem),
            lustre ? Mount.LUSTRE : "nfs",
            build.parameters.text(pascal + "Address", parts.get()[0], filesystem.origin()),
            build.parameters.text(pascal + "Export", export, filesystem.origin()),
            FilesystemSection.options(build, filesystem, lustre ? Mount.LUSTRE : "nfs"),
            false));
  }

  private static String slashed(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  /** MGS and what CycleCloud calls the export: {@code tcp:/FSNAME}. */
  private Optional<String[]> lustre(Sourced<String> address) {
    int slash = address.value().indexOf('/');
    String server = slash < 0 ? "" : address.value().substring(0, slash);
    String name = slash < 0 ? "" : address.value().substring(slash + 1);
    if (server.isEmpty() || name.isEmpty() || name.indexOf('/') >= 0) {
      return refuse(address, "MGS/FSNAME", "the address of the MGS, `/`, and the file system name");
    }
    return Optional.of(new String[] {server, "tcp:/" + name});
  }

  /** Host and export; an export of its own only where no path says it. */
  private Optional<String[]> nfs(Sourced<String> address, String path) {
    int colon = address.value().indexOf(":/");
    String host = colon < 0 ? address.value() : address.value().substring(0, colon);
    String export = colon < 0 ? "" : address.value().substring(colon + 1);
    if (host.isEmpty() || host.indexOf('/') >= 0 || (export.isEmpty() && path.isEmpty())) {
      return refuse(
          address, "HOST:/EXPORT", "the name or address of the server, `:`, and what it exports");
    }
    return Optional.of(new String[] {host, export.equals("/") ? "" : export});
  }

  private Optional<String[]> refuse(Sourced<String> address, String form, String hint) {
    build.error(
        AzureCodes.OPTION_FORM, address.origin(), "`" + address.value() + "` is not " + form, hint);
    return Optional.empty();
  }

  private void tell(Filesystem filesystem, boolean lustre) {
    build.recorder.filesystem(
        new PlannedFilesystem(
            filesystem.name(),
            true,
            lustre ? "existing Lustre" : "existing NFS",
            filesystem.mount().value(),
            -1,
            -1,
            filesystem.origin()));
    build.recorder.reach(
        "the cluster",
        "filesystem " + filesystem.name(),
        lustre ? "tcp 988, 1019-1023" : "tcp 111, 2049",
        false,
        filesystem.origin());
  }
}
