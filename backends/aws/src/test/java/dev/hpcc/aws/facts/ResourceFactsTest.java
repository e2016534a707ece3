package dev.hpcc.aws.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.aws.facts.ResourceFacts.PropertyFacts;
import dev.hpcc.aws.facts.ResourceFacts.TypeFacts;
import org.junit.jupiter.api.Test;

class ResourceFactsTest {
  @Test
  void aRangeIsReadAsNumbersAndAListAsWords() {
    TypeFacts group = ResourceFacts.of("AWS::PCS::ComputeNodeGroup").orElseThrow();
    PropertyFacts most = group.properties().get("ScalingConfiguration.MaxInstanceCount");
    assertEquals(2048, most.most());
    assertTrue(most.words().isEmpty());
    assertTrue(group.properties().get("PurchaseOption").words().contains("SPOT"));
  }

  @Test
  void createOnlyPropertiesAreKnown() {
    TypeFacts subnet = ResourceFacts.of("AWS::EC2::Subnet").orElseThrow();
    assertTrue(subnet.properties().get("AvailabilityZoneId").createOnly());
    assertTrue(!subnet.properties().get("MapPublicIpOnLaunch").createOnly());
  }

  @Test
  void everyRequiredPropertyIsAPropertyWithAParent() {
    for (String type : new String[] {"AWS::PCS::Cluster", "AWS::EC2::LaunchTemplate"}) {
      TypeFacts facts = ResourceFacts.of(type).orElseThrow();
      for (String required : facts.required()) {
        int dot = required.lastIndexOf('.');
        assertTrue(facts.properties().containsKey(required), required);
        assertTrue(dot < 0 || facts.properties().containsKey(required.substring(0, dot)), required);
      }
    }
  }
}
