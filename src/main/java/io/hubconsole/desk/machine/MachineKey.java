package io.hubconsole.desk.machine;

import java.util.Arrays;
import java.util.Optional;

/** Every key that IT may set, with what its value is; there are no others. */
public enum MachineKey {
  /** A text: the tag of a language that the product speaks. */
  LANGUAGE("language", Lock.POSSIBLE),
  /** A text: system, light or dark. */
  APPEARANCE("appearance", Lock.POSSIBLE),
  /** A list of objects, each with keys of {@link PresetKey}. */
  PROFILES("profiles", Lock.POSSIBLE),
  /** A text: the name of the profile that a first start opens. */
  PROFILE("profile", Lock.SENSELESS),
  /** A text: {@code http://HOST:PORT}, {@code system} or {@code none}. */
  PROXY("proxy", Lock.POSSIBLE),
  /** A text: the absolute path of a file of certificates in PEM. */
  CERTIFICATES("certificates", Lock.POSSIBLE),
  /** A text: the address that tells the newest version. */
  UPDATES_URL("updates.url", Lock.POSSIBLE),
  /** A list of texts: the keys that an operator cannot change. */
  LOCKED("locked", Lock.SENSELESS);

  /** Whether a key can stand in the list of locked ones. */
  private enum Lock {
    POSSIBLE,
    SENSELESS
  }

  private final String word;
  private final Lock lock;

  MachineKey(String word, Lock lock) {
    this.word = word;
    this.lock = lock;
  }

  /** As it is written. */
  public String word() {
    return word;
  }

  boolean isLockable() {
    return lock == Lock.POSSIBLE;
  }

  static Optional<MachineKey> of(String written) {
    return Arrays.stream(values()).filter(key -> key.word.equals(written)).findFirst();
  }
}
