package io.hubconsole.desk.session;

/** What a view-model may do to the operator's desktop. */
public interface Desktop {
  /** Puts a text onto the clipboard. */
  void copy(String text);

  /** Opens a {@code mailto:}, {@code tel:} or web address in the program that is made for it. */
  void open(String address);
}
