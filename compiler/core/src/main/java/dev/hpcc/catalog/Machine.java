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
 * @param cpuName the language's short name of the processor, or empty
 * @param gpuModel as the provider prints it; empty without GPUs
 * @param gpuName the language's short name of the GPU, or empty
 * @param gpus number of whole GPUs; {@link #UNKNOWN} for a machine with a part of one
 * @param gpuMemoryBytes of each
 * @param nicBitsPerSecond network bandwidth: the sustained one where the advertised is a burst,
 *     else the highest advertised
 * @param rdma {@link #NO_RDMA}, or the provider's kind of it (EFA, InfiniBand, Google's RDMA
 *     families) in the catalog's word
 * @param rdmaBitsPerSecond per machine, summed over its RDMA interfaces
 * @param networkCards AWS only
 * @param efaInterfaces AWS only
 * @param localDiskBytes NVMe in the machine
 * @param placement what the provider says of placement groups, or empty
 * @param spot {@code yes}, {@code no} or empty
 * @param generation year and month in which its GPU, else its processor was introduced, {@code
 *     202211}; {@link #UNKNOWN} where no rule gives one
 * @param clockMegahertz sustained or base clock
 * @param bareMetal whether it is bare metal
 * @param quotaFamily the provider's quota family, or empty
 * @param tier1BitsPerSecond Google only: network bandwidth with Tier_1 networking
 * @param restriction whether it takes part in the choice
 * @param restrictionReason why not, in a few words; empty when it does
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
    String cpuName,
    String gpuModel,
    String gpuName,
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
    Restriction restriction,
    String restrictionReason,
    String notes) {
  /** No source says. */
  public static final long UNKNOWN = -1;

  /** The word for a machine without RDMA. */
  public static final String NO_RDMA = "none";

  /** Whether a machine type takes part in the choice when nobody pins it. */
  public enum Restriction {
    /** It does. */
    NONE,
    /** Only where nothing else fits: previous generations. */
    LAST_RESORT,
    /** Never: burstable and shared-core types, bare metal, other accelerators. */
    PINNED_ONLY
  }

  public boolean hasRdma() {
    return !rdma.isEmpty() && !rdma.equals(NO_RDMA);
  }

  /** Whether it carries GPUs or a part of one. */
  public boolean hasGpu() {
    return !gpuModel.isEmpty() || gpus > 0;
  }
}
