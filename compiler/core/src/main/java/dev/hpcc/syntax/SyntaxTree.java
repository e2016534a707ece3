package dev.hpcc.syntax;

import dev.hpcc.source.SourceFile;
import java.util.List;

/**
 * What one file says.
 *
 * @param source the file
 * @param items its items in order; a faulty one that could not be read at all is an {@link
 *     Item.Skipped}
 */
public record SyntaxTree(SourceFile source, List<Item> items) {
  public SyntaxTree {
    items = List.copyOf(items);
  }
}
