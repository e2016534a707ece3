package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.RunBook;
import dev.hpcc.backend.SetupRunner;
import java.util.List;

/** What a user does once so that Managed Lustre may attach a container that exists already. */
final class ExistingBucketStep {

  private ExistingBucketStep() {}

  static void add(Build build, String group, String account, String logContainer) {
    String scope =
        "scope=$(az storage account show -g "
            + SetupRunner.quote(group)
            + " -n "
            + SetupRunner.quote(account)
            + " --query id -o tsv)";
    build.steps.add(
        new RunBook.Step(
            "before",
            "Let Managed Lustre into storage account " + account,
            "The account is not part of this deployment. Managed Lustre needs two roles on it and a"
                + " container for its own log.",
            List.of(
                "principal=$(az ad sp list --display-name 'HPC Cache Resource Provider' --query"
                    + " '[0].id' -o tsv)",
                scope,
                assign(Roles.STORAGE_ACCOUNT_CONTRIBUTOR),
                assign(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR),
                "az storage container create --auth-mode login --account-name "
                    + SetupRunner.quote(account)
                    + " -n "
                    + SetupRunner.quote(logContainer))));
  }

  private static String assign(Roles role) {
    return "az role assignment create --assignee-object-id \"$principal\""
        + " --assignee-principal-type ServicePrincipal --role "
        + SetupRunner.quote(role.title())
        + " --scope \"$scope\"";
  }
}
