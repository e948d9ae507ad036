package io.hubconsole.ui.profiles;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.TokenChange;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what is written in the form; waits for nothing. */
final class DraftCheck {
  private static final int LONGEST_TOKEN = 4096;

  private final ProfileBook book;
  private final Texts texts;

  DraftCheck(ProfileBook book, Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  /** What the form says. */
  sealed interface Reading {
    record Sound(Profile profile, TokenChange token) implements Reading {}

    /** What is wrong, in a sentence for each field. */
    record Faulty(Map<ProfileField, String> sentences) implements Reading {}
  }

  /** The whole form, as it is to be kept. */
  Reading whole(Draft draft, boolean tokenKept) {
    return read(draft, tokenKept, draft.name().strip());
  }

  /** What is needed to try the hub; it need not be called anything yet. */
  Reading hubOnly(Draft draft, boolean tokenKept) {
    String name = draft.name().strip();
    return read(draft, tokenKept, nameFault(draft, name).isEmpty() ? name : draft.id());
  }

  private Reading read(Draft draft, boolean tokenKept, String name) {
    Map<ProfileField, String> faults = new EnumMap<>(ProfileField.class);
    nameFault(draft, name).ifPresent(fault -> faults.put(ProfileField.NAME, fault));
    Optional<Hub> hub =
        switch (draft.kind()) {
          case PRACTICE -> Optional.of(new Hub.Practice());
          case FOLDER -> folder(draft, faults);
          case REMOTE -> remote(draft, tokenKept, faults);
        };
    if (!faults.isEmpty() || hub.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    return new Reading.Sound(
        new Profile(draft.id(), name, draft.purpose(), draft.readOnly(), hub.get()), token(draft));
  }

  private static TokenChange token(Draft draft) {
    String token = draft.token().strip();
    return draft.kind() != Draft.Kind.REMOTE || token.isEmpty()
        ? new TokenChange.Stays()
        : new TokenChange.Replaced(new Secret(token));
  }

  private Optional<String> nameFault(Draft draft, String name) {
    if (name.isEmpty()) {
      return Optional.of(texts.get("fault.name.blank"));
    }
    if (name.length() > Profile.LONGEST_NAME) {
      return Optional.of(texts.get("fault.name.long", Profile.LONGEST_NAME, name.length()));
    }
    if (!Profile.isName(name)) {
      return Optional.of(texts.get("fault.name.signs"));
    }
    return book.all()
        .called(name)
        .filter(other -> !other.id().equals(draft.id()))
        .map(other -> texts.get("fault.name.taken", other.name()));
  }

  private Optional<Hub> folder(Draft draft, Map<ProfileField, String> faults) {
    Optional<Integer> partner = Optional.empty();
    String number = draft.partner().strip();
    if (number.matches("\\d{1,9}")) {
      partner = Optional.of(Integer.valueOf(number));
    } else if (!number.isEmpty()) {
      faults.put(ProfileField.PARTNER, texts.get("fault.partner"));
    }
    Optional<Path> folder = path(draft.folder().strip());
    if (folder.isEmpty()) {
      faults.put(ProfileField.FOLDER, texts.get("fault.folder"));
      return Optional.empty();
    }
    return Optional.of(new Hub.Folder(folder.get(), partner));
  }

  private static Optional<Path> path(String written) {
    try {
      return Optional.of(Path.of(written)).filter(Path::isAbsolute).map(Path::normalize);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private Optional<Hub> remote(Draft draft, boolean tokenKept, Map<ProfileField, String> faults) {
    String address = draft.address().strip();
    if (address.isEmpty()) {
      faults.put(ProfileField.ADDRESS, texts.get("fault.address.blank"));
    } else {
      addressFault(address).ifPresent(fault -> faults.put(ProfileField.ADDRESS, fault));
    }
    String token = draft.token().strip();
    if (token.isEmpty() && isElsewhere(draft, address)) {
      faults.put(ProfileField.TOKEN, texts.get("fault.token.elsewhere"));
    } else if (token.isEmpty() && !tokenKept) {
      faults.put(ProfileField.TOKEN, texts.get("fault.token.blank"));
    } else if (!token.isEmpty() && (!token.matches("[!-~]+") || token.length() > LONGEST_TOKEN)) {
      faults.put(ProfileField.TOKEN, texts.get("fault.token.signs"));
    }
    return Optional.of(new Hub.Remote(address));
  }

  /** The kept token was given for another address, and goes to no other. */
  private boolean isElsewhere(Draft draft, String address) {
    return book.all()
        .withId(draft.id())
        .filter(kept -> kept.hub() instanceof Hub.Remote)
        .filter(kept -> !kept.hub().equals(new Hub.Remote(address)))
        .isPresent();
  }

  /** Why an address will not do; empty where it may. */
  Optional<String> addressFault(String address) {
    return book.faultOfAddress(address, texts.locale());
  }
}
