package dev.hpcc.resolve;

import dev.hpcc.language.BlockSpec;
import dev.hpcc.source.Span;
import java.util.List;

/**
 * A block that is a part of the cluster, with everything that speaks about it.
 *
 * @param spec its table
 * @param name its label, or empty
 * @param header where it is declared
 * @param layers weakest first; never empty
 * @param faulty whether a layer of it is wrong
 */
record Element(BlockSpec spec, String name, Span header, List<Layer> layers, boolean faulty) {

  /** {@code nodes.cpu}. */
  String id() {
    return name.isEmpty() ? spec.kind().word() : spec.kind().word() + '.' + name;
  }

  /** Whether any layer says something about this cloud only. */
  boolean hasCloud(String cloud) {
    return parts(cloud);
  }

  /** Whether any layer says something about any one cloud. */
  boolean hasClouds() {
    return parts("");
  }

  private boolean parts(String cloud) {
    for (Layer layer : layers) {
      if (isNamed(layer.block(), cloud)) {
        return true;
      }
      for (TypedBlock inner : layer.block().inner()) {
        if (isNamed(inner, cloud)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNamed(TypedBlock block, String cloud) {
    for (TypedBlock.CloudPart part : block.clouds()) {
      if (cloud.isEmpty() || part.cloud().equals(cloud)) {
        return true;
      }
    }
    return false;
  }
}
