package dev.hpcc.azure.lower;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.azure.Compiled;
import org.junit.jupiter.api.Test;

class ObservabilitySectionTest {

  private static final String NODES =
      "nodes cpu { count = 0..4, cores >= 8 }\nscheduler slurm { queue cpu {} }";

  @Test
  void logsThatSomebodyAskedForAreALossAndTheDefaultIsNone() {
    String loss = "logs-stay-on-nodes monitoring";
    assertTrue(Compiled.of(NODES, "monitoring { logs = 14 days }").losses().contains(loss));
    assertFalse(Compiled.of(NODES).losses().contains(loss));
  }
}
