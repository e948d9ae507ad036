package io.hubconsole.hub;

/** A JSON object that the contract passes on without reading it, as text. */
public record JsonText(String text) {
  public static final JsonText EMPTY_OBJECT = new JsonText("{}");
}
