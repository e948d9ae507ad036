package io.hubconsole;

/** Starts the product. */
public final class HubConsole {
  private HubConsole() {}

  public static void main(String[] arguments) {}
}
