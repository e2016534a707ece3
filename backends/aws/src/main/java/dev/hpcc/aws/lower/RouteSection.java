package dev.hpcc.aws.lower;

import dev.hpcc.aws.model.Resource;
import dev.hpcc.aws.model.Value;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways out of a new network: internet gateway, NAT gateway, the free gateway to S3. */
final class RouteSection {
  private static final String ANYWHERE = "0.0.0.0/0";

  private final Lowering lowering;
  private final Network network;
  private final Resource vpc;

  RouteSection(Lowering lowering, Resource vpc) {
    this.lowering = lowering;
    this.network = lowering.cluster().network();
    this.vpc = vpc;
  }

  /** What must stand before a public address, and before a node can reach the internet. */
  record Made(List<Resource> gateway, List<Resource> routes) {}

  /** Makes them. */
  Made lower(SubnetSection.Made made) {
    List<Resource> ready = new ArrayList<>();
    List<Resource> tables = new ArrayList<>();
    Optional<Integer> firstPublic = firstPublic(made);
    Optional<Resource> nat = Optional.empty();
    List<Resource> gateway = new ArrayList<>();
    if (firstPublic.isPresent()) {
      Resource attachment = open(made, tables, ready);
      gateway.add(attachment);
      if (network.egress().value() == Egress.NAT) {
        nat = Optional.of(nat(made.resources().get(firstPublic.get()), attachment));
      }
    }
    Resource table = table("Private", tables);
    if (nat.isPresent()) {
      ready.add(
          draft("PrivateRoute", "AWS::EC2::Route")
              .put("RouteTableId", table.ref())
              .put("DestinationCidrBlock", ANYWHERE)
              .put("NatGatewayId", nat.get().ref())
              .add());
    }
    associate(made, false, table, ready);
    storageGateway(tables);
    return new Made(gateway, ready);
  }

  /** Opens the public subnets to the internet; gives the gateway's attachment. */
  private Resource open(SubnetSection.Made made, List<Resource> tables, List<Resource> ready) {
    Resource gateway = draft("InternetGateway", "AWS::EC2::InternetGateway").add();
    Resource attachment =
        draft("InternetGatewayAttachment", "AWS::EC2::VPCGatewayAttachment")
            .put("VpcId", vpc.ref())
            .put("InternetGatewayId", gateway.ref())
            .add();
    Resource table = table("Public", tables);
    ready.add(
        draft("PublicRoute", "AWS::EC2::Route")
            .after(attachment)
            .put("RouteTableId", table.ref())
            .put("DestinationCidrBlock", ANYWHERE)
            .put("GatewayId", gateway.ref())
            .add());
    associate(made, true, table, ready);
    return attachment;
  }

  private static Optional<Integer> firstPublic(SubnetSection.Made made) {
    for (int i = 0; i < made.subnets().size(); i++) {
      if (made.subnets().get(i).isPublic().orElse(false)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Resource nat(Resource subnet, Resource attachment) {
    Resource address =
        draft("NatAddress", "AWS::EC2::EIP").after(attachment).put("Domain", "vpc").add();
    Resource nat =
        draft("NatGateway", "AWS::EC2::NatGateway")
            .put("SubnetId", subnet.ref())
            .put("AllocationId", address.attribute("AllocationId"))
            .add();
    Ledger ledger = lowering.ledger("network", network.origin());
    ledger.service("NAT gateway", true, "private nodes reach the internet (`egress`)");
    ledger.standing("nat", "nat-gateway", "hour", "hour", 1);
    ledger.metered("nat-data", "nat-gateway", "data processed", "GB");
    ledger.standing("nat-address", "public-ipv4", "in-use address", "hour", 1);
    ledger.metered("egress", "data-transfer", "internet egress, first 10 TB", "GB");
    ledger.demand("L-0263D0A3", "Elastic IP addresses", 1, "address");
    return nat;
  }

  private Resource table(String side, List<Resource> tables) {
    Resource table =
        draft(side + "RouteTable", "AWS::EC2::RouteTable").put("VpcId", vpc.ref()).add();
    tables.add(table);
    return table;
  }

  private void associate(
      SubnetSection.Made made, boolean isPublic, Resource table, List<Resource> ready) {
    for (int i = 0; i < made.subnets().size(); i++) {
      if (made.subnets().get(i).isPublic().orElse(false) == isPublic) {
        Resource subnet = made.resources().get(i);
        ready.add(
            draft(subnet.id() + "Routes", "AWS::EC2::SubnetRouteTableAssociation")
                .put("SubnetId", subnet.ref())
                .put("RouteTableId", table.ref())
                .add());
      }
    }
  }

  /** Traffic to S3 through it costs nothing, through the NAT gateway it does. */
  private void storageGateway(List<Resource> tables) {
    List<Value> ids = new ArrayList<>();
    for (Resource table : tables) {
      ids.add(table.ref());
    }
    draft("StorageEndpoint", "AWS::EC2::VPCEndpoint")
        .put("VpcId", vpc.ref())
        .put(
            "ServiceName",
            Value.join(Value.of("com.amazonaws."), new Value.Ref("AWS::Region"), Value.of(".s3")))
        .put("VpcEndpointType", "Gateway")
        .put("RouteTableIds", new Value.Items(ids))
        .add();
  }

  private Stack.Draft draft(String id, String type) {
    return lowering.stack().draft(id, type, network.origin());
  }
}
