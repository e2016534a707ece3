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
    for (Layer layer : layers) {
      for (TypedBlock.CloudPart part : layer.block().clouds()) {
        if (part.cloud().equals(cloud)) {
          return true;
        }
      }
      for (TypedBlock inner : layer.block().inner()) {
        for (TypedBlock.CloudPart part : inner.clouds()) {
          if (part.cloud().equals(cloud)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
