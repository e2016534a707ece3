package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlannedGroup.Role;
import dev.hpcc.gcp.lower.IdentitySection.Identities;
import dev.hpcc.gcp.toolkit.Runbook;
import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.NodeGroup;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the run-book tells beside the facts of the plan. */
final class RunbookFacts {
  private final Draft draft;
  private final Roles roles;
  private final Identities identities;

  RunbookFacts(Draft draft, Roles roles, Identities identities) {
    this.draft = draft;
    this.roles = roles;
    this.identities = identities;
  }

  Runbook collect(Optional<Runbook.Budget> budget, long logDays) {
    Cluster cluster = draft.cluster();
    boolean accounting = cluster.scheduler().accounting().isPresent();
    return new Runbook(
        cluster
            .target()
            .flatMap(target -> target.options().text(GcpOptions.PROJECT))
            .map(Sourced::value),
        draft.zone(),
        draft.slurm() ? Optional.of(draft.names().cluster()) : Optional.empty(),
        logins(),
        publicLogin(),
        identities.osLogin(),
        identities.user(),
        cluster.network().managedAccess().value(),
        filesystems(FilesystemKind.NFS),
        filesystems(FilesystemKind.LUSTRE),
        logDays,
        budget,
        accounting && !cluster.scheduler().accounting().get().enforce().value().isEmpty(),
        accounting && draft.slurm(),
        imports());
  }

  private boolean publicLogin() {
    for (NodeGroup group : roles.all(Role.LOGIN)) {
      if (AccessSection.isPublic(group)) {
        return true;
      }
    }
    return false;
  }

  private List<String> logins() {
    List<String> groups = new ArrayList<>();
    for (NodeGroup group : roles.all(Role.LOGIN)) {
      groups.add(group.name());
    }
    return new ArrayList<>(draft.names().hyphened(groups).values());
  }

  /** Filesystems of the kind that are made and to be kept. */
  private List<String> filesystems(FilesystemKind kind) {
    List<String> names = new ArrayList<>();
    for (Filesystem filesystem : draft.cluster().filesystems()) {
      if (!filesystem.existing()
          && filesystem.kind().value() == kind
          && FilesystemSection.isKept(filesystem)) {
        names.add(filesystem.name());
      }
    }
    return names;
  }

  private List<String> imports() {
    List<String> buckets = new ArrayList<>();
    for (Filesystem filesystem : draft.cluster().filesystems()) {
      for (Filesystem.Link link : filesystem.links()) {
        draft
            .cluster()
            .bucket(link.bucket().value())
            .map(Bucket::options)
            .flatMap(options -> options.text(GcpOptions.NAME))
            .ifPresent(name -> buckets.add(name.value()));
      }
    }
    return buckets;
  }
}
