package dev.hpcc.catalog;

/** An operating-system image that the cloud publishes. */
public record CatalogImage(
    String os,
    String version,
    String kind,
    String identifier,
    String architecture,
    String preinstalled,
    String source,
    String asOf) {}
