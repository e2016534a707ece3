package dev.hpcc.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link Page} is filled with. Every value says what it is, and is made safe for that place
 * when it is put: a template can then write it as it is, and cannot forget to.
 */
public final class PageData {
  private final Map<String, Object> values;

  private PageData(Map<String, Object> values) {
    this.values = values;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A text, a truth value, or a list of texts or of data. */
  Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Puts a {@link PageData} together; a name may stand once. */
  public static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Builder() {}

    /** Prose that may hold the user's words. */
    public Builder text(String name, String text) {
      return put(name, Markdown.text(text));
    }

    /** Prose of the backend's own, Markdown and all; never with anything of the user in it. */
    public Builder markdown(String name, String markdown) {
      return put(name, markdown);
    }

    /** An inline code span, backticks included. */
    public Builder code(String name, String text) {
      return put(name, Markdown.code(text));
    }

    /** One word of a shell command inside a fenced block. */
    public Builder shell(String name, String text) {
      return put(name, ShellWord.of(text));
    }

    /** A fenced block, fences included. */
    public Builder block(String name, String language, String text) {
      return put(name, Markdown.block(language, text));
    }

    public Builder number(String name, long number) {
      return put(name, Long.toString(number));
    }

    /** For a section that stands or falls. */
    public Builder flag(String name, boolean flag) {
      return put(name, flag);
    }

    /** For a section that is repeated. */
    public Builder list(String name, List<PageData> elements) {
      return put(name, List.copyOf(elements));
    }

    /** For a section that is repeated, its element written as {@code {{.}}}. */
    public Builder texts(String name, List<String> texts) {
      List<String> safe = new ArrayList<>(texts.size());
      for (String text : texts) {
        safe.add(Markdown.text(text));
      }
      return put(name, List.copyOf(safe));
    }

    /** Code spans for a section that is repeated, its element written as {@code {{.}}}. */
    public Builder codes(String name, List<String> texts) {
      List<String> safe = new ArrayList<>(texts.size());
      for (String text : texts) {
        safe.add(Markdown.code(text));
      }
      return put(name, List.copyOf(safe));
    }

    private Builder put(String name, Object value) {
      if (values.put(name, value) != null) {
        throw new IllegalStateException("name twice: " + name);
      }
      return this;
    }

    public PageData build() {
      return new PageData(new LinkedHashMap<>(values));
    }
  }
}
