package dev.hpcc.emit;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Mustache over {@link PageData}: no reflection, no HTML escaping, no partials. */
final class PageTemplates extends DefaultMustacheFactory {
  PageTemplates() {
    super(name -> null);
    setObjectHandler(new DataHandler());
  }

  @Override
  public MustacheVisitor createMustacheVisitor() {
    return new PageVisitor(this);
  }

  @Override
  public void encode(String value, Writer writer) {
    try {
      writer.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds names in data only, innermost first. */
  private static final class DataHandler implements ObjectHandler {
    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
      return new DataBinding(name, context);
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
      throw new UnsupportedOperationException("names are found by their bindings");
    }

    static Object value(String name, List<Object> scopes, TemplateContext context) {
      for (int i = scopes.size() - 1; i >= 0; i--) {
        if (name.equals(".") && scopes.get(i) instanceof String text) {
          return text;
        }
        if (scopes.get(i) instanceof PageData data) {
          Optional<Object> found = data.get(name);
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
      throw new IllegalStateException(
          "no " + name + " for " + context.file() + " line " + context.line());
    }

    @Override
    public Object coerce(Object value) {
      return value;
    }

    @Override
    public Writer iterate(Iteration section, Writer writer, Object value, List<Object> scopes) {
      Writer out = writer;
      if (value instanceof List<?> list) {
        for (Object element : list) {
          out = section.next(out, element, scopes);
        }
      } else if (isTrue(value)) {
        out = section.next(out, value, scopes);
      }
      return out;
    }

    @Override
    public Writer falsey(Iteration section, Writer writer, Object value, List<Object> scopes) {
      return isTrue(value) ? writer : section.next(writer, value, scopes);
    }

    private static boolean isTrue(Object value) {
      if (value instanceof Boolean flag) {
        return flag;
      }
      if (value instanceof List<?> list) {
        return !list.isEmpty();
      }
      return !value.equals("");
    }

    @Override
    public String stringify(Object value) {
      if (value instanceof String text) {
        return text;
      }
      throw new IllegalStateException("a section's value is no text");
    }
  }

  /** One name at one place of a template. */
  private record DataBinding(String name, TemplateContext context) implements Binding {
    @Override
    public Object get(List<Object> scopes) {
      return DataHandler.value(name, scopes, context);
    }
  }
}
