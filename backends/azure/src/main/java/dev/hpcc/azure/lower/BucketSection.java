package dev.hpcc.azure.lower;

import dev.hpcc.azure.AzureCodes;
import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.NameRule;
import dev.hpcc.backend.Names;
import dev.hpcc.ir.Bucket;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.OnDelete;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Buckets: containers of one storage account, and what a Lustre file system shows of them. */
final class BucketSection {

  static final String NAME = "name";
  static final String GROUP = "resource_group";
  static final String LOG_CONTAINER = "log_container";

  private static final String ACCOUNTS = "Microsoft.Storage/storageAccounts";
  private static final String CONTAINERS =
      "Microsoft.Storage/storageAccounts/blobServices/containers";
  private static final String DEFAULT = "default";
  private static final String PRINCIPAL = "hpcCachePrincipalId";

  /** The account's name is made at deployment. */
  private static final String FIND_ACCOUNT =
      "\"$(az storage account list -g \"$group\" --query '[0].id' -o tsv)\"";

  private static final int ACCOUNT_PREFIX = 11;
  private static final int CONTAINER_LENGTH = 58;

  private final Build build;
  private final Map<String, ArmResource> containers = new LinkedHashMap<>();
  private final List<ArmResource> grants = new ArrayList<>();
  private Optional<ArmResource> account = Optional.empty();

  BucketSection(Build build) {
    this.build = build;
  }

  /**
   * A bucket behind a Lustre file system.
   *
   * @param container resource id
   * @param logContainer resource id
   * @param after what must stand before the file system
   */
  record Linked(ArmExpression container, ArmExpression logContainer, List<ArmResource> after) {}

  /** Makes the account and a container per new bucket. */
  void lower() {
    List<String> names = new ArrayList<>();
    for (Bucket bucket : build.cluster.buckets()) {
      if (!bucket.existing()) {
        names.add(bucket.name());
      }
    }
    if (names.isEmpty()) {
      return;
    }
    Map<String, String> legal = Names.assign(NameRule.lowerWithHyphens(CONTAINER_LENGTH), names);
    for (Bucket bucket : build.cluster.buckets()) {
      if (!bucket.existing()) {
        String name = legal.getOrDefault(bucket.name(), bucket.name());
        containers.put(
            bucket.name(), container(name.length() < 3 ? name + "-data" : name, bucket.origin()));
        tell(bucket);
      }
    }
  }

  private void tell(Bucket bucket) {
    build.recorder.metered(
        "bucket." + bucket.name() + "/stored", "blob", "hot-LRS", "GiB", bucket.origin());
    if (bucket.onDelete().value() == OnDelete.KEEP) {
      build.keeps.add(new RunBook.Kept(bucket.name(), FIND_ACCOUNT));
      build.recorder.lose(
          "keep-by-lock",
          "bucket." + bucket.name(),
          "on_delete = keep",
          "kept by a lock that the run-book sets; without it, deleting the resource group deletes"
              + " it",
          bucket.onDelete().origin());
    }
  }

  private ArmResource account(Origin origin) {
    if (account.isEmpty()) {
      String prefix = Names.legal(NameRule.lowerPlain(ACCOUNT_PREFIX), build.naming.base());
      ArmExpression name =
          ArmExpression.call("format", ArmExpression.text(prefix + "{0}"), ArmExpression.unique());
      build.recorder.service("Blob storage", true, "bucket", origin);
      account =
          Optional.of(
              Resource.of(build, ACCOUNTS, origin, List.of(name))
                  .put("kind", ArmNode.of("StorageV2"))
                  .sku("Standard_LRS")
                  .properties(
                      ArmNode.fields()
                          .put("allowBlobPublicAccess", false)
                          .put("allowSharedKeyAccess", true)
                          .put("minimumTlsVersion", "TLS1_2")
                          .put("supportsHttpsTrafficOnly", true)
                          .put("publicNetworkAccess", "Enabled"))
                  .add(build));
    }
    return account.get();
  }

  private ArmResource container(String name, Origin origin) {
    ArmResource made = account(origin);
    return Resource.of(
            build,
            CONTAINERS,
            origin,
            List.of(made.name().get(0), ArmExpression.text(DEFAULT), ArmExpression.text(name)))
        .after(made)
        .properties(ArmNode.fields().put("publicAccess", "None"))
        .add(build);
  }

  /** What a Lustre file system is linked to, where the blueprint says so. */
  Optional<Linked> link(Filesystem filesystem) {
    if (filesystem.links().isEmpty()) {
      return Optional.empty();
    }
    Filesystem.Link link = filesystem.links().get(0);
    if (filesystem.links().size() > 1) {
      build.error(
          AzureCodes.LINK,
          filesystem.links().get(1).origin(),
          "filesystem `" + filesystem.name() + "` can be linked to one bucket on Azure",
          "one link per Lustre file system; a second bucket needs a file system of its own");
    }
    if (!link.path().equals("/")) {
      build.recorder.lose(
          "link-shows-at-root",
          "filesystem." + filesystem.name(),
          "link \"" + link.path() + "\"",
          "Managed Lustre shows a container at the root of the file system, under the names of its"
              + " blobs",
          link.origin());
    }
    Optional<Bucket> bucket = build.cluster.bucket(link.bucket().value());
    if (bucket.isEmpty()) {
      return Optional.empty();
    }
    return bucket.get().existing()
        ? existing(bucket.get())
        : Optional.of(made(bucket.get(), filesystem, link.origin()));
  }

  private Linked made(Bucket bucket, Filesystem filesystem, Origin origin) {
    ArmResource data = containers.get(bucket.name());
    if (data == null) {
      throw new IllegalStateException("no container of " + bucket.name());
    }
    ArmResource log = container(build.naming.filesystem(filesystem.name()) + "-hsm-log", origin);
    List<ArmResource> after = new ArrayList<>(grants(origin));
    after.add(data);
    after.add(log);
    return new Linked(data.id(), log.id(), after);
  }

  /** The service itself must be let in before it can attach the container. */
  private List<ArmResource> grants(Origin origin) {
    if (!grants.isEmpty()) {
      return grants;
    }
    build.armParameter(
        PRINCIPAL,
        "string",
        Optional.empty(),
        "object id of the service principal HPC Cache Resource Provider in this tenant");
    build.recorder.supply(
        PRINCIPAL,
        "object id of the service principal that Managed Lustre works as: az ad sp list"
            + " --display-name 'HPC Cache Resource Provider' --query '[0].id' -o tsv");
    for (Roles role :
        List.of(Roles.STORAGE_ACCOUNT_CONTRIBUTOR, Roles.STORAGE_BLOB_DATA_CONTRIBUTOR)) {
      grants.add(RoleGrants.on(build, account(origin), PRINCIPAL, role, origin));
      build.recorder.grant(
          "HPC Cache Resource Provider", role.title(), "the bucket's storage account", origin);
    }
    return grants;
  }

  private Optional<Linked> existing(Bucket bucket) {
    Optional<Sourced<String>> name = bucket.options().text(NAME);
    Optional<Sourced<String>> group = bucket.options().text(GROUP);
    String[] parts = name.isEmpty() ? new String[0] : name.get().value().split("/", -1);
    if (parts.length != 2 || group.isEmpty()) {
      build.error(
          AzureCodes.OPTION_FORM,
          name.isEmpty() ? bucket.origin() : name.get().origin(),
          "the existing bucket `" + bucket.name() + "` is not fully named on Azure",
          "`on azure { name = \"ACCOUNT/CONTAINER\", resource_group = \"GROUP\" }`");
      return Optional.empty();
    }
    String log =
        bucket.options().text(LOG_CONTAINER).map(Sourced::value).orElse(parts[1] + "-hsm-log");
    ExistingBucketStep.add(build, group.get().value(), parts[0], log);
    return Optional.of(
        new Linked(
            containerId(group.get().value(), parts[0], parts[1]),
            containerId(group.get().value(), parts[0], log),
            List.of()));
  }

  private static ArmExpression containerId(String group, String account, String container) {
    return ArmExpression.idIn(group, CONTAINERS, account, DEFAULT, container);
  }
}
