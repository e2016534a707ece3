package dev.hpcc.ir;

import java.util.Optional;

/**
 * What one node of a group must have. Everything but {@code prefer} is a bound that the catalog is
 * asked for; an unknown fact does not meet a bound.
 *
 * @param cores physical cores
 * @param memoryBytes memory
 * @param memoryBytesPerCore memory per physical core
 * @param memoryBytesPerGpu memory of the node per GPU
 * @param cpu a vendor ({@code intel}, {@code amd}, {@code arm}) or a short model name
 * @param gpus GPUs
 * @param gpu short model name
 * @param gpuMemoryBytes nominal memory of each GPU
 * @param nicBitsPerSecond plain network bandwidth
 * @param localDiskBytes NVMe in the machine
 * @param microUsdPerHour on-demand list price of one node
 */
public record MachineRequirements(
    Bounds cores,
    Bounds memoryBytes,
    Bounds memoryBytesPerCore,
    Bounds memoryBytesPerGpu,
    Sourced<Architecture> architecture,
    Optional<Sourced<String>> cpu,
    Bounds gpus,
    Optional<Sourced<String>> gpu,
    Bounds gpuMemoryBytes,
    Bounds nicBitsPerSecond,
    Bounds localDiskBytes,
    Bounds microUsdPerHour,
    Sourced<Prefer> prefer) {}
