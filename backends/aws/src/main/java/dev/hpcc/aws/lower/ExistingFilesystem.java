package dev.hpcc.aws.lower;

import dev.hpcc.aws.AwsCodes;
import dev.hpcc.aws.model.Value;
import dev.hpcc.backend.PlannedFilesystem;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Sourced;
import java.util.List;
import java.util.Optional;

/** A filesystem that is there already: only mounted. */
final class ExistingFilesystem {
  private final Lowering lowering;
  private final Filesystem filesystem;

  ExistingFilesystem(Lowering lowering, Filesystem filesystem) {
    this.lowering = lowering;
    this.filesystem = filesystem;
  }

  /** Empty when an error was reported. */
  Optional<Mount> mount() {
    Optional<Value> source = filesystem.kind().value() == FilesystemKind.LUSTRE ? lustre() : nfs();
    if (source.isEmpty()) {
      return Optional.empty();
    }
    boolean isLustre = filesystem.kind().value() == FilesystemKind.LUSTRE;
    lowering
        .recorder()
        .filesystem(
            new PlannedFilesystem(
                filesystem.name(),
                true,
                isLustre ? "existing Lustre" : "existing NFS",
                filesystem.mount().value(),
                -1,
                -1,
                filesystem.origin()));
    lowering
        .recorder()
        .note(
            "filesystem."
                + filesystem.name()
                + ": its security group must let the cluster in on "
                + (isLustre ? "tcp 988 and 1018-1023" : "tcp 2049"));
    String defaults = isLustre ? "relatime,flock" : "nfsvers=4.1,hard,timeo=600,retrans=2";
    return Optional.of(
        FilesystemSection.mount(
            filesystem, isLustre ? "lustre" : "nfs", source.get(), defaults, List.of()));
  }

  private Optional<Value> nfs() {
    Optional<Sourced<String>> address = filesystem.options().text("address");
    if (address.isPresent()) {
      String text = address.get().value();
      return Optional.of(Value.of((text.contains(":/") ? text : text + ":/").concat(below(text))));
    }
    Optional<Sourced<String>> id = filesystem.options().text("id");
    if (id.isPresent()) {
      return Optional.of(
          Value.join(
              Value.of(id.get().value() + ".efs."),
              new Value.Ref("AWS::Region"),
              Value.of("."),
              new Value.Ref("AWS::URLSuffix"),
              Value.of(":/" + path())));
    }
    return missing();
  }

  /** The directory below what the address names, without a slash that stands there already. */
  private String below(String address) {
    String path = path();
    boolean needsSlash = !path.isEmpty() && address.contains(":/") && !address.endsWith("/");
    return needsSlash ? "/" + path : path;
  }

  private String path() {
    String path = filesystem.options().text("path").map(Sourced::value).orElse("");
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private Optional<Value> lustre() {
    Optional<Sourced<String>> address = filesystem.options().text("address");
    if (address.isEmpty()) {
      Optional<Sourced<String>> id = filesystem.options().text("id");
      if (id.isEmpty()) {
        return missing();
      }
      lowering.error(
          AwsCodes.LUSTRE_ADDRESS,
          id.get().origin(),
          "the id of a Lustre filesystem does not tell its mount name",
          "write `address = \"DNS-NAME/MOUNT-NAME\"`, as `aws fsx describe-file-systems` shows them");
      return Optional.empty();
    }
    String text = address.get().value();
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      lowering.error(
          AwsCodes.LUSTRE_ADDRESS,
          address.get().origin(),
          "`" + text + "` names no Lustre filesystem",
          "write `address = \"DNS-NAME/MOUNT-NAME\"`");
      return Optional.empty();
    }
    String host = text.substring(0, slash);
    String server = host.endsWith(":") ? host.substring(0, host.length() - 1) : host;
    String nid = server.contains("@") ? server : server + "@tcp";
    String path = path();
    return Optional.of(
        Value.of(nid + ":/" + text.substring(slash + 1) + (path.isEmpty() ? "" : "/" + path)));
  }

  private Optional<Value> missing() {
    lowering.error(
        AwsCodes.ID_MISSING,
        filesystem.origin(),
        "the existing filesystem `" + filesystem.name() + "` has no address on AWS",
        filesystem.kind().value() == FilesystemKind.LUSTRE
            ? "write `on aws { address = \"DNS-NAME/MOUNT-NAME\" }` in it"
            : "write `on aws { id = \"fs-…\" }` for EFS, or `address = \"HOST:/EXPORT\"`");
    return Optional.empty();
  }
}
