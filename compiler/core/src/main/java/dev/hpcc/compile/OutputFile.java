package dev.hpcc.compile;

/**
 * One file to write.
 *
 * @param path relative to the blueprint's output folder, with {@code /}
 * @param text ends with a newline
 * @param sha256 of the text in UTF-8, in hexadecimal
 */
public record OutputFile(String path, String text, boolean executable, String sha256) {}
