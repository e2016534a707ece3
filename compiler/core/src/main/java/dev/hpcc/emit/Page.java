package dev.hpcc.emit;

import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page that people read, a run-book say: a Mustache template of the backend that is filled with
 * {@link PageData}. Values are written as they are, the data has made them safe. A name that the
 * data lacks is a bug of the template and thrown as one.
 */
public final class Page {
  private final Class<?> owner;
  private final String resource;
  private volatile @Nullable Mustache compiled;

  private Page(Class<?> owner, String resource) {
    this.owner = owner;
    this.resource = resource;
  }

  /**
   * A template beside a class; it is read when the page is first filled.
   *
   * @param owner the class whose package and class loader hold it
   * @param resource {@code runbook.mustache}
   */
  public static Page of(Class<?> owner, String resource) {
    return new Page(owner, resource);
  }

  /**
   * Fills the page.
   *
   * @return text that ends with a newline
   * @throws IllegalStateException when the template is missing or names what the data lacks
   */
  public String fill(PageData data) {
    StringWriter out = new StringWriter();
    template().execute(out, data);
    return out.toString();
  }

  private Mustache template() {
    Mustache known = compiled;
    if (known != null) {
      return known;
    }
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no template " + resource + " beside " + owner.getName());
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Mustache fresh = new PageTemplates().compile(reader, resource);
      compiled = fresh;
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
