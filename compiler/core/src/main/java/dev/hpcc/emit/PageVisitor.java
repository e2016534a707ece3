package dev.hpcc.emit;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.CommentCode;
import com.github.mustachejava.codes.DefaultCode;
import com.github.mustachejava.codes.DefaultMustache;
import com.github.mustachejava.codes.IterableCode;
import com.github.mustachejava.codes.NotIterableCode;
import com.github.mustachejava.codes.ValueCode;
import com.github.mustachejava.codes.WriteCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a page's template from the part of Mustache that pages use: text, values, sections. The
 * library's own visitor brings the JDK's logging along, which costs a cold start dearly.
 */
final class PageVisitor implements MustacheVisitor {
  private final DefaultMustacheFactory factory;
  private final List<Code> codes = new ArrayList<>();

  PageVisitor(DefaultMustacheFactory factory) {
    this.factory = factory;
  }

  @Override
  public Mustache mustache(TemplateContext context) {
    return new DefaultMustache(context, factory, codes.toArray(new Code[0]), context.file());
  }

  @Override
  public void iterable(TemplateContext context, String name, Mustache inner) {
    codes.add(new IterableCode(context, factory, inner, name));
  }

  @Override
  public void notIterable(TemplateContext context, String name, Mustache inner) {
    codes.add(new NotIterableCode(context, factory, inner, name));
  }

  @Override
  public void value(TemplateContext context, String name, boolean encoded) {
    codes.add(new ValueCode(context, factory, name, encoded));
  }

  @Override
  public void write(TemplateContext context, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (codes.isEmpty()) {
      codes.add(new WriteCode(context, factory, text));
    } else {
      codes.get(codes.size() - 1).append(text);
    }
  }

  @Override
  public void comment(TemplateContext context, String comment) {
    codes.add(new CommentCode(context, factory, comment));
  }

  @Override
  public void eof(TemplateContext context) {
    codes.add(new DefaultCode());
  }

  @Override
  public void partial(TemplateContext context, String name, String indent) {
    throw refused("partials", context);
  }

  @Override
  public void dynamicPartial(TemplateContext context, String name, String indent) {
    throw refused("partials", context);
  }

  @Override
  public void pragma(TemplateContext context, String pragma, String arguments) {
    throw refused("pragmas", context);
  }

  @Override
  public void extend(TemplateContext context, String name, Mustache inner) {
    throw refused("inheritance", context);
  }

  @Override
  public void name(TemplateContext context, String name, Mustache inner) {
    throw refused("inheritance", context);
  }

  @Override
  public void checkName(TemplateContext context, String name, Mustache inner) {
    throw refused("inheritance", context);
  }

  private static IllegalStateException refused(String what, TemplateContext context) {
    return new IllegalStateException(
        "pages have no " + what + ": " + context.file() + " line " + context.line());
  }
}
