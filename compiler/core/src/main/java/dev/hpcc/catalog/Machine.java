package dev.hpcc.catalog;

/**
 * A machine type. A number is {@link #UNKNOWN} and a text empty where the data does not say;
 * unknown is never zero, and an unknown fact meets no bound.
 *
 * @param name the provider's name
 * @param family the provider's family
 * @param vcpus hardware threads or shared cores as sold
 * @param cores physical cores
 * @param coresDerived whether {@code cores} is vCPU ÷ threads because the data has no count
 * @param threadsPerCore hardware threads per core
 * @param memoryBytes memory
 * @param architecture {@code x86_64} or {@code arm64}
 * @param cpuVendor {@code Intel}, {@code AMD}, …
 * @param cpuModel as the provider prints it
 * @param gpuModel as the provider prints it; empty without GPUs
 * @param gpus number of GPUs
 * @param gpuMemoryBytes of each
 * @param nicBitsPerSecond highest advertised network bandwidth
 * @param rdma {@link #NO_RDMA}, or the provider's kind of it (EFA, InfiniBand, Google's RDMA
 *     families) in the catalog's word
 * @param rdmaBitsPerSecond per machine, summed over its RDMA interfaces
 * @param networkCards AWS only
 * @param efaInterfaces AWS only
 * @param localDiskBytes NVMe in the machine
 * @param placement what the provider says of placement groups, or empty
 * @param spot {@code yes}, {@code no} or empty
 * @param generation greater is newer; {@link #UNKNOWN} where no rule gives one
 * @param clockMegahertz sustained or base clock
 * @param bareMetal whether it is bare metal
 * @param quotaFamily the provider's quota family, or empty
 * @param tier1BitsPerSecond Google only: network bandwidth with Tier_1 networking
 * @param notes facts in words
 */
public record Machine(
    String name,
    String family,
    long vcpus,
    long cores,
    boolean coresDerived,
    long threadsPerCore,
    long memoryBytes,
    String architecture,
    String cpuVendor,
    String cpuModel,
    String gpuModel,
    long gpus,
    long gpuMemoryBytes,
    long nicBitsPerSecond,
    String rdma,
    long rdmaBitsPerSecond,
    long networkCards,
    long efaInterfaces,
    long localDiskBytes,
    String placement,
    String spot,
    long generation,
    long clockMegahertz,
    boolean bareMetal,
    String quotaFamily,
    long tier1BitsPerSecond,
    String notes) {
  /** No source says. */
  public static final long UNKNOWN = -1;

  /** The word for a machine without RDMA. */
  public static final String NO_RDMA = "none";

  public boolean hasRdma() {
    return !rdma.isEmpty() && !rdma.equals(NO_RDMA);
  }
}
