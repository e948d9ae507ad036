package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was written in forms and not kept yet: it waits until one comes back to it. */
final class Drafts {
  private final ProfileBook book;
  private final Map<String, Draft> unsaved = new HashMap<>();
  private String newId = UUID.randomUUID().toString();

  Drafts(ProfileBook book) {
    this.book = book;
  }

  /** Remembers what is written, where it is something else than what is kept. */
  void leave(Draft written) {
    Draft kept = book.all().withId(written.id()).map(Draft::of).orElse(Draft.empty(written.id()));
    if (written.equals(kept)) {
      unsaved.remove(written.id());
    } else {
      unsaved.put(written.id(), written);
    }
  }

  Draft of(Profile profile) {
    return unsaved.getOrDefault(profile.id(), Draft.of(profile));
  }

  /** An empty form, or the new one that was begun. */
  Draft ofNew() {
    return unsaved.getOrDefault(newId, Draft.empty(newId));
  }

  /** The profile is kept, or gone. */
  void settled(String id) {
    unsaved.remove(id);
    if (id.equals(newId)) {
      newId = UUID.randomUUID().toString();
    }
  }

  boolean isUnsaved(Profile profile) {
    return unsaved.containsKey(profile.id());
  }
}
