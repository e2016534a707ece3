package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.gcp.lower.NetworkWiring.ServiceAccess;
import dev.hpcc.gcp.lower.NetworkWiring.SubnetLink;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Egress;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Network;
import dev.hpcc.ir.Sourced;
import dev.hpcc.ir.SubnetPurpose;
import dev.hpcc.quantity.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network that all nodes stand in, its subnets, its way out, and its services. */
final class NetworkSection {
  private static final String VPC = "modules/network/vpc";
  private static final String EXISTING = "modules/network/pre-existing-vpc";
  private static final String SERVICE_ACCESS = "modules/network/private-service-access";

  /** Room for sixteen services of a /24 each; the module's own default takes a /16. */
  private static final long SERVICE_PREFIX = 20;

  private final Draft draft;
  private final PlanRecorder recorder;
  private final Network network;
  private final Map<String, Cidr> ranges = new LinkedHashMap<>();

  NetworkSection(Draft draft) {
    this.draft = draft;
    this.recorder = draft.recorder();
    this.network = draft.cluster().network();
  }

  NetworkWiring lower() {
    String main = draft.names().module("network");
    Map<String, SubnetLink> subnets = network.existing() ? find(main) : create(main);
    recorder.service("Virtual Private Cloud", false, "the network", network.origin());
    return new NetworkWiring(main, subnets, ranges, purposes(), serviceAccess(main));
  }

  private Map<String, SubnetLink> create(String main) {
    Cidr range = network.cidr().orElseThrow().value();
    ranges.putAll(plan(range));
    Map<String, String> names = draft.names().resources(new ArrayList<>(ranges.keySet()));
    Map<String, SubnetLink> links = new LinkedHashMap<>();
    List<Value> items = new ArrayList<>();
    for (Map.Entry<String, Cidr> subnet : ranges.entrySet()) {
      String name = names.getOrDefault(subnet.getKey(), subnet.getKey());
      links.put(subnet.getKey(), link(main, name, items.isEmpty()));
      items.add(
          Value.fields(
              Setting.of("subnet_name", name),
              Setting.of("subnet_region", new Value.Variable("region")),
              Setting.of("subnet_ip", subnet.getValue().toString())));
    }
    boolean nat = network.egress().value() == Egress.NAT;
    draft.add(
        draft
            .module(main, VPC, network.origin())
            .set("network_name", draft.names().resource("net"))
            .set("network_address_range", range.toString())
            .set("subnetworks", new Value.Items(items))
            .set("enable_cloud_router", nat)
            .set("enable_cloud_nat", nat)
            .set("enable_iap_ssh_ingress", network.managedAccess().value()));
    return links;
  }

  /** The first subnet is what using the module gives; another is found in its map of all. */
  private SubnetLink link(String main, String name, boolean first) {
    String key = draft.region() + "/" + name;
    return new SubnetLink(
        main,
        first
            ? Optional.empty()
            : Optional.of(new Value.Element(main, "subnetworks", key, "self_link")));
  }

  /** Ranges of the subnets: those of the blueprint, or one that is the whole network. */
  private Map<String, Cidr> plan(Cidr range) {
    if (network.subnets().isEmpty()) {
      return Map.of("subnet", range);
    }
    Optional<Map<String, Cidr>> plan = SubnetPlan.of(range, network.subnets());
    if (plan.isEmpty()) {
      draft.error(
          GcpCodes.SUBNETS_DO_NOT_FIT,
          network.subnets().get(0).origin(),
          "the subnets do not fit in the network `" + range + "` side by side",
          "give each a range inside the network that overlaps no other, or leave `cidr` out");
      return Map.of("subnet", range);
    }
    return plan.get();
  }

  private Map<String, SubnetLink> find(String main) {
    Map<String, SubnetLink> links = new LinkedHashMap<>();
    if (network.subnets().isEmpty()) {
      draft.add(existing(main, Optional.empty()));
      return links;
    }
    for (Network.Subnet subnet : network.subnets()) {
      String id = links.isEmpty() ? main : draft.names().module("network_" + subnet.name());
      draft.add(existing(id, subnet.options().text(GcpOptions.ID)));
      links.put(subnet.name(), new SubnetLink(id, Optional.empty()));
    }
    recorder.note(
        "the existing network must let its nodes reach each other on all ports, and private"
            + " nodes reach the internet or Google's services");
    return links;
  }

  private ToolkitModule.Builder existing(String id, Optional<Sourced<String>> subnetwork) {
    ToolkitModule.Builder module = draft.module(id, EXISTING, network.origin());
    module.set("project_id", text(network.options().text(GcpOptions.HOST_PROJECT)));
    module.set("network_name", text(network.options().text(GcpOptions.ID)));
    return module.set("subnetwork_name", text(subnetwork));
  }

  private static Optional<Value> text(Optional<Sourced<String>> option) {
    return option.map(text -> Value.of(text.value()));
  }

  /** The first subnet for each purpose; a purpose that only other subnets lack is an error. */
  private Map<String, String> purposes() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Network.Subnet subnet : network.subnets()) {
      for (SubnetPurpose purpose : SubnetPurpose.values()) {
        if (subnet.purposes().value().contains(purpose)) {
          names.putIfAbsent(purpose.word(), subnet.name());
        }
      }
    }
    if (!network.subnets().isEmpty()) {
      for (SubnetPurpose purpose : List.of(SubnetPurpose.COMPUTE, SubnetPurpose.LOGIN)) {
        if (!names.containsKey(purpose.word()) && isNeeded(purpose)) {
          draft
              .sink()
              .report(
                  Diagnostic.of(
                          GcpCodes.SUBNET_MISSING,
                          network.origin().span(),
                          "no subnet is for `" + purpose.word() + "`")
                      .hint("write `for = [" + purpose.word() + "]` in one of the subnets"));
        }
      }
    }
    return names;
  }

  private boolean isNeeded(SubnetPurpose purpose) {
    return purpose != SubnetPurpose.LOGIN || !draft.cluster().scheduler().login().isEmpty();
  }

  private Optional<ServiceAccess> serviceAccess(String main) {
    Optional<String> cause = serviceCause();
    if (cause.isEmpty()) {
      return Optional.empty();
    }
    recorder.service("Private services access", false, cause.get(), network.origin());
    return network.existing() ? told(main, cause.get()) : Optional.of(make(main));
  }

  /** What the blueprint tells of an existing network, which can have one connection only. */
  private Optional<ServiceAccess> told(String main, String cause) {
    Optional<Sourced<String>> named = network.options().text(GcpOptions.SERVICE_ACCESS);
    if (named.isEmpty()) {
      draft.error(
          GcpCodes.SERVICE_ACCESS,
          network.origin(),
          cause + " needs the network's connection for private services",
          "name it with `on gcp { private_service_access = \"…\" }` as `gcloud services"
              + " vpc-peerings list` shows it, or write \"create\" if there is none: a network"
              + " has one, and making it again fails");
      return Optional.empty();
    }
    return named.get().value().equals("create")
        ? Optional.of(make(main))
        : Optional.of(new ServiceAccess(Optional.empty(), Optional.of(named.get().value())));
  }

  private ServiceAccess make(String main) {
    String id = draft.names().module("private_services");
    draft.add(
        draft
            .module(id, SERVICE_ACCESS, network.origin())
            .use(main)
            .set("prefix_length", SERVICE_PREFIX)
            .comment("Lets managed services have addresses in the network"));
    return new ServiceAccess(Optional.of(id), Optional.empty());
  }

  /** What needs private services access, in words. */
  private Optional<String> serviceCause() {
    for (Filesystem filesystem : draft.cluster().filesystems()) {
      if (!filesystem.existing() && filesystem.kind().value() == FilesystemKind.LUSTRE) {
        return Optional.of("Managed Lustre of filesystem `" + filesystem.name() + "`");
      }
      if (!filesystem.existing() && network.options().text(GcpOptions.HOST_PROJECT).isPresent()) {
        return Optional.of("Filestore of filesystem `" + filesystem.name() + "` in a Shared VPC");
      }
    }
    return draft.slurm() && draft.cluster().scheduler().accounting().isPresent()
        ? Optional.of("the database of `accounting`")
        : Optional.empty();
  }
}
