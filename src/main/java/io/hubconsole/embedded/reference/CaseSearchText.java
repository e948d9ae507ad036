package io.hubconsole.embedded.reference;

/** The words by which a case is found. */
public final class CaseSearchText {
  private CaseSearchText() {}

  /** Lower case without accents. */
  public static String fold(String text) {
    return java.text.Normalizer.normalize(
            text.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }
}
