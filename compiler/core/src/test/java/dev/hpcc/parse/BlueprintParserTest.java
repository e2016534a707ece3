package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hpcc.diagnostic.Diagnostic;
import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.source.SourceFile;
import dev.hpcc.syntax.Item;
import dev.hpcc.syntax.SyntaxTree;
import org.junit.jupiter.api.Test;

class BlueprintParserTest {
  private static final String SAMPLE =
      """
      # One CFD cluster, three clouds.
      blueprint cfd { description = "OpenFOAM production cluster", edition = 2026 }

      parameter max_nodes  { type = integer, default = 64, description = "largest size" }
      parameter admin_cidr { type = cidr }

      target aws   { region = "us-east-2" }
      network { cidr = "10.20.0.0/16", allowed_from = [admin_cidr] }
      fabric rdma { bandwidth >= 200 Gbps }
      filesystem scratch {
        kind        = lustre
        mount       = "/scratch"
        capacity   >= 24 TiB
        throughput >= 125 MB/s per TiB
      }
      defaults nodes { image = base, mounts = [home, scratch] }
      nodes cpu {
        count   = 0..max_nodes
        memory >= 2 GiB per core
        setup tune { script = file("setup/tune.sh") }
        on aws { instance = "hpc7a.96xlarge" }
      }
      nodes big like cpu { count = 3 }
      scheduler slurm {
        login = [
          login,
        ]
        queue cpu { default = true, time_limit = 24 h }
        accounting { retention = 90 days }
      }
      budget { monthly = 20000 USD, alert = [80 %, 100 %] }
      tags { project = "cfd \\(max_nodes + 1)" }
      """;

  @Test
  void readsTheSample() {
    Diagnostics sink = new Diagnostics();
    SyntaxTree tree =
        BlueprintParser.parse(new SourceFile("x.hpc", SAMPLE), Limits.standard(), sink);
    StringBuilder told = new StringBuilder();
    for (Diagnostic d : sink.sorted()) {
      told.append(d.primary().span()).append(' ').append(d.message()).append('\n');
    }
    assertEquals("", told.toString());
    assertEquals(13, tree.items().size());
    for (Item item : tree.items()) {
      assertTrue(item instanceof Item.Block, item.toString());
    }
  }
}
