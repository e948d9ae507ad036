package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.ConnectionReport;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.hub.Caller;
import io.hubconsole.text.Texts;
import java.util.Locale;

/** A profile in words, and what came of trying its hub. */
public final class ProfileWords {
  private final Texts texts;

  /** Words in that language. */
  public ProfileWords(Locale locale) {
    this.texts = Texts.of(ProfileWords.class, "profiles", locale);
  }

  Texts texts() {
    return texts;
  }

  /** {@code LIVE}. */
  public String word(Purpose purpose) {
    return texts.get("purpose." + purpose.name());
  }

  /** The style that gives a purpose its colour. */
  public static String style(Purpose purpose) {
    return "profile-" + purpose.name().toLowerCase(Locale.ROOT);
  }

  /** {@code LIVE · read only · Office}; practice has no name beside its word. */
  public String line(Profile profile) {
    return profile.purpose() == Purpose.PRACTICE
        ? stake(profile)
        : texts.get("line", stake(profile), profile.name());
  }

  private String stake(Profile profile) {
    String word = word(profile.purpose());
    return profile.readOnly() ? texts.get("line.readOnly", word) : word;
  }

  /** {@code LIVE · read only · open}. */
  String detail(Profile profile, boolean open, boolean unsaved) {
    String how = stake(profile);
    String where = open ? texts.get("line", how, texts.get("open")) : how;
    return unsaved ? texts.get("line", where, texts.get("unsaved")) : where;
  }

  /** As a list calls it. */
  public String name(Profile profile) {
    return profile.purpose() == Purpose.PRACTICE ? texts.get("practice.name") : profile.name();
  }

  /** Where tokens are kept. */
  String place(Secrets.Place place) {
    return switch (place) {
      case Secrets.Place.Keychain _ -> texts.get("place.keychain");
      case Secrets.Place.OwnerOnlyFile(var file) -> texts.get("place.file", file.toString());
    };
  }

  /** What came of trying a hub. */
  Told told(ConnectionReport report) {
    return switch (report) {
      case ConnectionReport.NotConnected(String sentence) -> new Told.Bad(sentence);
      case ConnectionReport.Connected(var hub, var latency) ->
          new Told.Good(
              texts.get(
                  "test.connected",
                  hub.place(),
                  Long.toString(Math.max(1, latency.toMillis())),
                  caller(hub.caller())));
    };
  }

  private String caller(Caller caller) {
    String key = caller instanceof Caller.Partner ? "caller.partner." : "caller.workshop.";
    if (!caller.name().isBlank()) {
      return texts.get(key + "named", caller.name());
    }
    return caller.id() > 0
        ? texts.get(key + "number", Integer.toString(caller.id()))
        : texts.get(key + "untold");
  }
}
