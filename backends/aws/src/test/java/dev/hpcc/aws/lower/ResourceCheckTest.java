package dev.hpcc.aws.lower;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hpcc.aws.facts.ResourceFacts;
import dev.hpcc.aws.model.Fields;
import dev.hpcc.aws.model.Value;
import org.junit.jupiter.api.Test;

class ResourceCheckTest {
  @Test
  void aResourceThatFollowsTheFactsIsMade() {
    assertDoesNotThrow(
        () -> check("AWS::EC2::PlacementGroup", fields().put("Strategy", "cluster")));
  }

  @Test
  void aMisspeltPropertyIsRefused() {
    assertEquals(
        "X (AWS::EC2::PlacementGroup) has no property Strateggy",
        refusal("AWS::EC2::PlacementGroup", fields().put("Strateggy", "cluster")));
  }

  @Test
  void aWordThatIsNotLegalIsRefused() {
    assertEquals(
        "X (AWS::EC2::PlacementGroup) Strategy cannot be near",
        refusal("AWS::EC2::PlacementGroup", fields().put("Strategy", "near")));
  }

  @Test
  void aMissingPropertyIsRefused() {
    assertEquals(
        "X (AWS::EFS::MountTarget) lacks SubnetId",
        refusal("AWS::EFS::MountTarget", fields().put("FileSystemId", new Value.Ref("F"))));
  }

  @Test
  void whatAListItemLacksIsRefusedToo() {
    Value item = fields().put("DeviceIndex", 0).struct();
    Fields data = fields().put("NetworkInterfaces", Value.list(item));
    assertEquals(
        "X (AWS::EC2::LaunchTemplate) lacks LaunchTemplateData.NetworkInterfaces.NetworkCardIndex",
        refusal("AWS::EC2::LaunchTemplate", fields().put("LaunchTemplateData", data)));
  }

  @Test
  void aNumberOutOfItsRangeIsRefused() {
    Fields scaling = fields().put("MinInstanceCount", 0).put("MaxInstanceCount", 2049);
    Fields group = fields().put("ScalingConfiguration", scaling);
    assertEquals(
        "X (AWS::PCS::ComputeNodeGroup) ScalingConfiguration.MaxInstanceCount cannot be 2049",
        refusal("AWS::PCS::ComputeNodeGroup", group));
  }

  @Test
  void aReferenceCountsAsAnyShapeAndATextDoesNot() {
    assertDoesNotThrow(
        () -> check("AWS::EC2::NatGateway", fields().put("SubnetId", new Value.Ref("S"))));
    assertEquals(
        "X (AWS::EC2::VPC) EnableDnsSupport is no flag",
        refusal("AWS::EC2::VPC", fields().put("EnableDnsSupport", "true")));
  }

  private static Fields fields() {
    return Fields.fields();
  }

  private static String refusal(String type, Fields properties) {
    return String.valueOf(
        assertThrows(IllegalStateException.class, () -> check(type, properties)).getMessage());
  }

  private static void check(String type, Fields properties) {
    ResourceCheck.check(ResourceFacts.of(type).orElseThrow(), "X", properties.struct());
  }
}
