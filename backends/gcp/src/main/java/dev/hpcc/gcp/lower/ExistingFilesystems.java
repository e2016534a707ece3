package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** Filesystems that are there already. */
final class ExistingFilesystems {
  private final Draft draft;
  private final PlanRecorder recorder;
  private final MountText text;

  ExistingFilesystems(Draft draft, MountText text) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.text = text;
  }

  /** The id of the module that mounts it; empty when an error was reported. */
  Optional<String> lower(Filesystem filesystem) {
    Optional<Sourced<String>> address = filesystem.options().text(GcpOptions.ADDRESS);
    if (address.isEmpty() || !text.isPlainAddress(address.get().value(), address.get().origin())) {
      return Optional.empty();
    }
    boolean lustre = filesystem.kind().value() == FilesystemKind.LUSTRE;
    String written = address.get().value();
    int cut = written.indexOf(lustre ? '/' : ':');
    String host = cut < 0 ? written : written.substring(0, cut);
    String export = cut < 0 ? "" : written.substring(lustre ? cut : cut + 1);
    if (lustre && host.endsWith("@tcp:")) {
      host = host.substring(0, host.length() - "@tcp:".length());
    }
    boolean plain = !host.isEmpty() && host.indexOf('@') < 0 && host.indexOf(':') < 0;
    boolean whole = lustre ? export.length() > 1 : cut < 0 || export.startsWith("/");
    if (!plain || !whole) {
      refuse(address.get(), lustre);
      return Optional.empty();
    }
    String id = draft.names().module(filesystem.name());
    draft.add(module(id, filesystem, host, remote(filesystem, export, lustre), lustre));
    record(filesystem, (lustre ? "Lustre" : "NFS") + " at " + written);
    return Optional.of(id);
  }

  private void refuse(Sourced<String> address, boolean lustre) {
    draft.error(
        GcpCodes.EXISTING_ADDRESS,
        address.origin(),
        "`"
            + address.value()
            + "` is no address of "
            + (lustre ? "a Lustre" : "an NFS")
            + " filesystem",
        lustre ? "write `\"10.0.0.5/scratch\"`" : "write `\"10.0.0.5:/export\"`");
  }

  private void record(Filesystem filesystem, String product) {
    String mount = filesystem.mount().value();
    recorder.filesystem(
        new PlannedFilesystem(
            filesystem.name(), true, product, mount, -1, -1, filesystem.origin()));
  }

  /** The export with the directory below it. */
  private String remote(Filesystem filesystem, String export, boolean lustre) {
    Optional<Sourced<String>> path = filesystem.options().text(GcpOptions.PATH);
    if (path.isEmpty() || !text.isPlainAddress(path.get().value(), path.get().origin())) {
      return export.isEmpty() ? "/" : export;
    }
    String below = path.get().value();
    String directory = below.startsWith("/") ? below : "/" + below;
    return lustre || !export.endsWith("/")
        ? export + directory
        : export.substring(0, export.length() - 1) + directory;
  }

  private ToolkitModule.Builder module(
      String id, Filesystem filesystem, String host, String remote, boolean lustre) {
    boolean managed =
        filesystem
            .options()
            .text(GcpOptions.LUSTRE)
            .map(word -> word.value().equals("managed"))
            .orElse(true);
    String type = lustre ? (managed ? "managed_lustre" : "lustre") : "nfs";
    List<String> usual =
        lustre ? List.of("defaults", "noatime", "flock") : List.of("defaults", "hard");
    return draft
        .module(id, "modules/file-system/pre-existing-network-storage", filesystem.origin())
        .set("fs_type", type)
        .set("server_ip", lustre ? host + "@tcp" : host)
        .set("remote_mount", remote)
        .set("local_mount", filesystem.mount().value())
        .set("mount_options", text.options(filesystem, usual));
  }
}
