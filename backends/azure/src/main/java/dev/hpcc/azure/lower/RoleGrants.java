package dev.hpcc.azure.lower;

import dev.hpcc.azure.model.ArmExpression;
import dev.hpcc.azure.model.ArmNode;
import dev.hpcc.azure.model.ArmResource;
import dev.hpcc.ir.Origin;
import java.util.List;

/** Role assignments of the companion. */
final class RoleGrants {

  private static final String TYPE = "Microsoft.Authorization/roleAssignments";

  private RoleGrants() {}

  /** Gives a principal, named by a parameter of the companion, a role on one resource. */
  static ArmResource on(
      Build build, ArmResource scope, String principalParameter, Roles role, Origin origin) {
    ArmExpression principal = new ArmExpression.Parameter(principalParameter);
    ArmExpression name =
        ArmExpression.call("guid", scope.id(), principal, ArmExpression.text(role.id()));
    return Resource.of(build, TYPE, origin, List.of(name))
        .after(scope)
        .put("scope", ArmNode.of(scope.id()))
        .properties(
            ArmNode.fields()
                .put(
                    "roleDefinitionId",
                    ArmExpression.call(
                        "subscriptionResourceId",
                        ArmExpression.text("Microsoft.Authorization/roleDefinitions"),
                        ArmExpression.text(role.id())))
                .put("principalId", principal)
                .put("principalType", "ServicePrincipal"))
        .add(build);
  }
}
