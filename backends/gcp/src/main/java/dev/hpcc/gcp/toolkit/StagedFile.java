package dev.hpcc.gcp.toolkit;

import dev.hpcc.ir.Origin;

/**
 * A file that lies beside the blueprint.
 *
 * @param path relative to the blueprint
 * @param text ends with a newline
 * @param executable whether a node runs it
 */
public record StagedFile(String path, String text, boolean executable, Origin origin) {}
