package io.hubconsole;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubChoice.Behalf;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.hub.outbox.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Where a write goes that is queued for a hub; found out without asking the hub. */
final class Targets {
  private static final int MARK_BYTES = 16;
  private static final String LOWEST = "lowest";
  private static final String PARTNER = "partner ";

  private final RemoteDoor remote;
  private final Locale locale;

  Targets(RemoteDoor remote, Locale locale) {
    this.remote = remote;
    this.locale = locale;
  }

  /**
   * The target of writes for that hub.
   *
   * @param profile the profile that the choice comes from; empty where a command named the hub
   * @throws NoSuchHub where the choice is no hub
   */
  Target of(HubChoice choice, Optional<String> profile) {
    return switch (choice) {
      case HubChoice.Practice _ ->
          new Target(Profile.PRACTICE, Optional.of(Profile.PRACTICE), Profile.PRACTICE);
      case HubChoice.Folder(Path folder, Behalf behalf) ->
          new Target(folder.toAbsolutePath().normalize().toString(), profile, mark(behalf));
      case HubChoice.Remembered(HubChoice.Remote there, String id, var _) ->
          of(there, Optional.of(id));
      case HubChoice.Remote(String address, String token) ->
          new Target(place(address), profile, digest(token));
    };
  }

  /** One text for all the ways in which an address can be written. */
  String place(String written) {
    return remote
        .placeOf(written)
        .orElseThrow(() -> new NoSuchHub(remote.faultOf(written, locale).orElse("")));
  }

  private static String mark(Behalf behalf) {
    return switch (behalf) {
      case Behalf.LowestPartner _ -> LOWEST;
      case Behalf.Partner(int id) -> PARTNER + id;
      case Behalf.Token(String token) -> digest(token);
    };
  }

  /** Back from the mark; empty for one that hides a token. */
  static Optional<Behalf> behalfOf(String mark) {
    if (mark.equals(LOWEST)) {
      return Optional.of(new Behalf.LowestPartner());
    }
    return mark.startsWith(PARTNER)
        ? Optional.of(new Behalf.Partner(Integer.parseInt(mark.substring(PARTNER.length()))))
        : Optional.empty();
  }

  private static String digest(String token) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
