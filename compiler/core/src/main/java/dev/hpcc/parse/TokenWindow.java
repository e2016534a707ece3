package dev.hpcc.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The tokens that the parser reads now, the last of them the end of file. A repair may put a token
 * in, take one out, or read one as another.
 */
final class TokenWindow implements TokenStream {
  private final ArrayList<SourceToken> tokens;
  private int at;

  TokenWindow(List<SourceToken> tokens) {
    this.tokens = new ArrayList<>(tokens);
    number(0);
  }

  void insert(int index, SourceToken token) {
    tokens.add(index, token);
    number(index);
  }

  void remove(int index) {
    tokens.remove(index);
    number(index);
  }

  void replace(int index, SourceToken token) {
    tokens.set(index, token);
    token.place(index);
  }

  private void number(int from) {
    for (int i = from; i < tokens.size(); i++) {
      tokens.get(i).place(i);
    }
  }

  @Override
  public SourceToken get(int index) {
    return tokens.get(Math.max(0, Math.min(index, tokens.size() - 1)));
  }

  int type(int index) {
    return get(index).getType();
  }

  @Override
  public SourceToken LT(int k) {
    return get(k > 0 ? at + k - 1 : at + k);
  }

  @Override
  public int LA(int i) {
    return LT(i).getType();
  }

  @Override
  public void consume() {
    if (at < tokens.size() - 1) {
      at++;
    }
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.max(0, Math.min(index, tokens.size() - 1));
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public String getSourceName() {
    return tokens.get(0).span().file().name();
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("the tokens stand alone");
  }

  @Override
  public String getText(Interval interval) {
    return get(interval.a).span().to(get(interval.b).span()).text();
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, tokens.size() - 1));
  }

  @Override
  public String getText(RuleContext ctx) {
    return getText(ctx.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
