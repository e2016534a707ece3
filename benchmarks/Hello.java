/** The yardstick of every start: a Java process that does nothing. */
public final class Hello {
  private Hello() {}

  public static void main(String[] words) {
    System.out.println("hello");
  }
}
