package dev.hpcc.emit;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;

/**
 * Writes a {@link Tree} as YAML that readers of 1.1 and 1.2 take for the same tree: block style,
 * two blanks of indentation, no anchors, no line folding. A text of several lines is a literal
 * block where that gives back exactly the text, else it is quoted on one line. A comment stands
 * above the key or dash of its mapping.
 *
 * <p>A place is the line of the key or dash under which the mapping stands.
 */
public final class YamlWriter {
  private YamlWriter() {}

  /**
   * Writes a tree.
   *
   * @throws IllegalArgumentException for a text with half of a surrogate pair, which no file holds
   */
  public static Written write(Tree tree) {
    YamlLayout layout = new YamlLayout();
    int end = layout.lay(tree, 1, 1);
    String body = body(tree);
    if (count(body) != end - 1) {
      throw new IllegalStateException("laid out " + (end - 1) + " lines, wrote " + count(body));
    }
    return new Written(commented(body, layout.comments()), layout.places());
  }

  private static String body(Tree tree) {
    PortableEscapes out = new PortableEscapes();
    try (JsonGenerator yaml = generator(out)) {
      put(tree, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Made without its factory, which would load a parser as well. */
  private static YAMLGenerator generator(Writer out) throws IOException {
    IOContext context =
        new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.unknown(),
            false);
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    int features = Feature.MINIMIZE_QUOTES.getMask();
    return new LiteralGenerator(context, features, out, options);
  }

  private static void put(Tree tree, JsonGenerator yaml) throws IOException {
    if (tree instanceof Tree.Mapping mapping) {
      yaml.writeStartObject();
      for (Tree.Entry entry : mapping.entries()) {
        yaml.writeFieldName(YamlText.whole(entry.key()));
        put(entry.value(), yaml);
      }
      yaml.writeEndObject();
    } else if (tree instanceof Tree.Sequence sequence) {
      yaml.writeStartArray();
      for (Tree element : sequence.elements()) {
        put(element, yaml);
      }
      yaml.writeEndArray();
    } else if (tree instanceof Tree.Text text) {
      yaml.writeString(YamlText.whole(text.value()));
    } else if (tree instanceof Tree.Whole whole) {
      yaml.writeNumber(whole.value());
    } else if (tree instanceof Tree.Decimal decimal) {
      yaml.writeNumber(decimal.digits());
    } else if (tree instanceof Tree.Flag flag) {
      yaml.writeBoolean(flag.value());
    }
  }

  private static String commented(String body, List<YamlLayout.Comment> comments) {
    if (comments.isEmpty()) {
      return body;
    }
    StringBuilder out = new StringBuilder(body.length() + 64 * comments.size());
    int line = 1;
    int from = 0;
    for (YamlLayout.Comment comment : comments) {
      int start = from;
      for (; line < comment.before(); line++) {
        start = body.indexOf('\n', start) + 1;
      }
      out.append(body, from, start);
      from = start;
      int text = start;
      while (body.charAt(text) == ' ') {
        text++;
      }
      for (String words : comment.lines()) {
        out.append(body, start, text).append(words).append('\n');
      }
    }
    return out.append(body, from, body.length()).toString();
  }

  private static int count(String body) {
    int lines = 0;
    for (int i = body.indexOf('\n'); i >= 0; i = body.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }

  /** Takes literal blocks only where they are exact. */
  private static final class LiteralGenerator extends YAMLGenerator {
    LiteralGenerator(IOContext context, int features, Writer out, DumperOptions options)
        throws IOException {
      super(context, 0, features, new BareText(), null, out, options);
    }

    @Override
    protected void _writeScalar(String value, String type, DumperOptions.ScalarStyle style)
        throws IOException {
      boolean inexact = style == DumperOptions.ScalarStyle.LITERAL && !YamlText.isLiteral(value);
      super._writeScalar(value, type, inexact ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
    }
  }
}
