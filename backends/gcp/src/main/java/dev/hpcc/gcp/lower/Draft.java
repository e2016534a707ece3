package dev.hpcc.gcp.lower;

import dev.hpcc.backend.PlanRecorder;
import dev.hpcc.backend.PlannedResource;
import dev.hpcc.catalog.CloudCatalog;
import dev.hpcc.catalog.Site;
import dev.hpcc.diagnostic.Code;
import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.gcp.toolkit.ModuleType;
import dev.hpcc.gcp.toolkit.ModuleTypes;
import dev.hpcc.gcp.toolkit.Setting;
import dev.hpcc.gcp.toolkit.StagedFile;
import dev.hpcc.gcp.toolkit.ToolkitModule;
import dev.hpcc.gcp.toolkit.Value;
import dev.hpcc.ir.Cluster;
import dev.hpcc.ir.Filesystem;
import dev.hpcc.ir.FilesystemKind;
import dev.hpcc.ir.Origin;
import dev.hpcc.ir.SchedulerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A blueprint while it is being put together: what all sections share. */
final class Draft {
  private final Cluster cluster;
  private final Site site;
  private final CloudCatalog catalog;
  private final Diagnostics sink;
  private final PlanRecorder recorder;
  private final DeploymentNames names;
  private final ModuleTypes types = ModuleTypes.load();
  private final List<ToolkitModule> modules = new ArrayList<>();
  private final List<StagedFile> files = new ArrayList<>();

  Draft(Cluster cluster, Site site, CloudCatalog catalog, Diagnostics sink) {
    this.cluster = cluster;
    this.site = site;
    this.catalog = catalog;
    this.sink = sink;
    this.recorder = new PlanRecorder(cluster, site);
    this.names = new DeploymentNames(cluster.name());
  }

  Cluster cluster() {
    return cluster;
  }

  Site site() {
    return site;
  }

  CloudCatalog catalog() {
    return catalog;
  }

  Diagnostics sink() {
    return sink;
  }

  PlanRecorder recorder() {
    return recorder;
  }

  DeploymentNames names() {
    return names;
  }

  List<ToolkitModule> modules() {
    return modules;
  }

  List<StagedFile> files() {
    return files;
  }

  String region() {
    return site.region().code();
  }

  /** The whole name of the zone; the region's first where no zone follows from the site. */
  String zone() {
    List<String> zones = site.region().zones();
    String id = site.zone().orElse(zones.isEmpty() ? "a" : zones.get(0));
    return region() + "-" + id;
  }

  boolean slurm() {
    return cluster.scheduler().kind().value() == SchedulerKind.SLURM;
  }

  ToolkitModule.Builder module(String id, String source, Origin origin) {
    return new ToolkitModule.Builder(id, types.get(source), origin);
  }

  /** Whether the nodes mount Lustre. */
  boolean hasLustre() {
    for (Filesystem filesystem : cluster.filesystems()) {
      if (filesystem.kind().value() == FilesystemKind.LUSTRE) {
        return true;
      }
    }
    return false;
  }

  /** Takes a module in, and tells the plan's readers of it. */
  void add(ToolkitModule.Builder builder) {
    ToolkitModule module = builder.build();
    modules.add(module);
    List<PlannedResource.Fact> facts = new ArrayList<>();
    for (Setting setting : module.settings()) {
      String value = plain(setting.value());
      if (!value.isEmpty()) {
        boolean replaces =
            module.type().input(setting.name()).map(ModuleType.Input::replaces).orElse(false);
        facts.add(new PlannedResource.Fact(setting.name(), value, replaces));
      }
    }
    recorder.resource(
        new PlannedResource(module.type().source(), module.id(), facts, module.origin()));
  }

  /** A fact in words; empty for what is no plain value. */
  private static String plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof Value.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    if (value instanceof Value.Fields fields) {
      StringBuilder all = new StringBuilder();
      for (Setting field : fields.fields()) {
        String words = plain(field.value());
        if (!words.isEmpty()) {
          all.append(all.length() == 0 ? "" : ", ").append(field.name()).append('=').append(words);
        }
      }
      return all.toString();
    }
    return "";
  }

  /** Takes a file in, once per path. */
  void stage(StagedFile file) {
    for (StagedFile known : files) {
      if (known.path().equals(file.path())) {
        return;
      }
    }
    files.add(file);
  }

  void error(Code code, Origin origin, String message, String hint) {
    sink.report(Diagnostic.of(code, origin.span(), message).hint(hint));
  }

  /** Whole GiB that hold so many bytes. */
  static long gib(long bytes) {
    long gib = 1L << 30;
    return (bytes + gib - 1) / gib;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
