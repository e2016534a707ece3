package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hpcc.azure.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetSectionTest {

  private static final String NODES =
      "nodes cpu { count = 0..4, cores >= 8 }\nscheduler slurm { queue cpu {} }";

  @Test
  void aBudgetTellsWhoIsNamed() {
    Compiled lab =
        Compiled.of(
            NODES,
            "budget { monthly = 5000 USD, alert = [50 %, 100 %], notify = [\"a@example.org\"] }");
    JsonNode budget = lab.resource("Microsoft.Consumption/budgets").path("properties");
    assertEquals(5000, budget.path("amount").asInt());
    assertEquals("[parameters('budgetStart')]", budget.at("/timePeriod/startDate").asText());
    assertEquals(50, budget.at("/notifications/at50/threshold").asInt());
    assertEquals("a@example.org", budget.at("/notifications/at100/contactEmails/0").asText());
    assertTrue(lab.losses().contains("budget-of-one-group budget"));
  }

  @Test
  void withoutANameTheAddressesAreAskedFor() {
    Compiled lab = Compiled.of(NODES, "budget { monthly = 5000 USD }");
    assertEquals("array", lab.infrastructure().at("/parameters/budgetEmails/type").asText());
    assertTrue(lab.facts().supplies().stream().anyMatch(s -> s.name().equals("budgetEmails")));
    assertTrue(lab.file("RUNBOOK.md").contains("-p budgetEmails=\"$emails\""));
  }

  @Test
  void aSixthAlertIsRefused() {
    String budget = "budget { monthly = 5000 USD, alert = [%s] }";
    String five = "10 %, 20 %, 30 %, 40 %, 50 %";
    assertEquals(List.of(), Compiled.of(NODES, budget.replace("%s", five)).errors());
    assertEquals(
        List.of("HPC7016"), Compiled.of(NODES, budget.replace("%s", five + ", 60 %")).errors());
  }
}
