package io.hubconsole.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one bundle in one language.
 *
 * <p>A bundle lies beside the package that uses it; its root file is English, and a key that a
 * language lacks is read there.
 */
public final class Texts {
  /** The languages the product speaks. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"));

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * Reads the bundle {@code name} of the package that {@code anchor} is in.
   *
   * @throws java.util.MissingResourceException where there is no such bundle
   */
  public static Texts of(Class<?> anchor, String name, Locale locale) {
    ResourceBundle.Control rootIsEnglish =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Texts(
        ResourceBundle.getBundle(
            anchor.getPackageName() + "." + name, locale, anchor.getClassLoader(), rootIsEnglish),
        locale);
  }

  /**
   * The text of that key, its places filled as {@link MessageFormat} does: {@code {0}}, and an
   * apostrophe doubled in texts that have places.
   *
   * @throws java.util.MissingResourceException where the bundle has no such key
   */
  public String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** The bundle itself, for FXML. */
  public ResourceBundle bundle() {
    return bundle;
  }

  public Locale locale() {
    return locale;
  }
}
