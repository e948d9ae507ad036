package io.hubconsole.hub;

import java.util.Optional;

/**
 * What a hub is.
 *
 * @param place where it is: a folder or an address, as an operator would name it
 * @param kind in which way it is reached
 * @param caller for whom it is opened
 * @param emailsEnabled whether the caller's settings let completed emails out; empty where the hub
 *     does not tell before a mail is asked for
 * @param mail what happens to a mail it accepts
 * @param readOnly whether it refuses every write before anything is asked
 * @param keepsKeys whether it has told that a write asked for again under its idempotency key is
 *     done once
 */
public record HubDescription(
    String place,
    Kind kind,
    Caller caller,
    Optional<Boolean> emailsEnabled,
    Mail mail,
    boolean readOnly,
    boolean keepsKeys) {

  /** A hub that takes writes. */
  public HubDescription(
      String place, Kind kind, Caller caller, Optional<Boolean> emailsEnabled, Mail mail) {
    this(place, kind, caller, emailsEnabled, mail, false, false);
  }

  /** The same hub, open for reading alone. */
  public HubDescription asReadOnly() {
    return new HubDescription(place, kind, caller, emailsEnabled, mail, true, keepsKeys);
  }

  /** In which way a hub is reached. */
  public enum Kind {
    EMBEDDED,
    REMOTE
  }

  /** What happens to a mail that a hub accepts. */
  public enum Mail {
    /** Written as a file to a folder: nobody receives it. */
    CAPTURED_TO_FOLDER,
    /** Handed to a mail server. */
    SENT,
    /** No mail can leave. */
    OFF,
    /** The hub does not tell. */
    NOT_TOLD
  }
}
