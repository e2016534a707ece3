package dev.hpcc.catalog;

import dev.hpcc.diagnostic.Diagnostics;
import dev.hpcc.ir.Cluster;

/** A program that chooses one machine on one cloud in a fresh JVM, for {@link ColdStartTest}. */
final class ColdChoice {
  private ColdChoice() {}

  /** Prints the machine, and the nanoseconds that reading and choosing took. */
  public static void main(String[] args) {
    Cluster cluster = Request.on(args[0]).in(args[1]).least(Fact.CORES, 16).cluster();
    Diagnostics sink = new Diagnostics();
    long start = System.nanoTime();
    Site site =
        Siting.choose(cluster, Catalog.embedded().cloud(args[0]), new AnyMachine(), sink)
            .orElseThrow();
    long end = System.nanoTime();
    System.out.println(site.choice("cpu").machine().name());
    System.out.println("nanoseconds " + (end - start));
  }
}
