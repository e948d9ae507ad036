package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import java.nio.file.Path;

/**
 * A profile as it is written in the form, right or wrong.
 *
 * @param partner the number of one; blank: the lowest
 * @param token a new one; empty: the one that is kept
 */
record Draft(
    String id,
    String name,
    Kind kind,
    String folder,
    String partner,
    String address,
    String token,
    Purpose purpose,
    boolean readOnly) {

  private static final String NOTHING = "";

  /** In which way a hub is reached. */
  enum Kind {
    PRACTICE,
    REMOTE,
    FOLDER
  }

  /** A form that nothing is written in yet; what is at stake must be lowered by hand. */
  static Draft empty(String id) {
    return new Draft(
        id, NOTHING, Kind.REMOTE, NOTHING, NOTHING, NOTHING, NOTHING, Purpose.LIVE, false);
  }

  static Draft of(Profile kept) {
    return switch (kept.hub()) {
      case Hub.Practice _ -> of(kept, Kind.PRACTICE, NOTHING, NOTHING, NOTHING);
      case Hub.Folder(Path folder, var partner) ->
          of(
              kept,
              Kind.FOLDER,
              folder.toString(),
              partner.map(String::valueOf).orElse(NOTHING),
              NOTHING);
      case Hub.Remote(String address) -> of(kept, Kind.REMOTE, NOTHING, NOTHING, address);
    };
  }

  private static Draft of(Profile kept, Kind kind, String folder, String partner, String address) {
    return new Draft(
        kept.id(),
        kept.name(),
        kind,
        folder,
        partner,
        address,
        NOTHING,
        kept.purpose(),
        kept.readOnly());
  }

  /** Tells nothing of the token, which is a secret. */
  @Override
  public String toString() {
    return "Draft[" + name + "]";
  }
}
