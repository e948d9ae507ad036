package io.hubconsole.desk.support;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;

/**
 * A profile as a bundle tells it: without its name, which may be a person's, and without its token.
 *
 * @param hub where it is
 */
record ProfileFacts(String id, Purpose purpose, boolean readOnly, String kind, String hub) {

  static ProfileFacts of(Profile profile) {
    return switch (profile.hub()) {
      case Hub.Practice _ -> of(profile, "practice", "");
      case Hub.Folder(var folder, var _) -> of(profile, "folder", folder.toString());
      case Hub.Remote(String address) -> of(profile, "remote", address);
    };
  }

  private static ProfileFacts of(Profile profile, String kind, String hub) {
    return new ProfileFacts(profile.id(), profile.purpose(), profile.readOnly(), kind, hub);
  }
}
