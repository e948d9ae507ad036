package io.hubconsole.desk.machine;

import java.util.Arrays;
import java.util.Optional;

/** Every key that a profile set by IT may have; a token has no place there. */
enum PresetKey {
  /** A text, as a profile may be called. */
  NAME("name"),
  /** A text: remote or folder. */
  KIND("kind"),
  /** A text, for remote: the address of the hub. */
  URL("url"),
  /** A text, for folder: the absolute path of the hub's folder. */
  FOLDER("folder"),
  /** A text: TEST or LIVE. */
  PURPOSE("purpose"),
  /** true or false; without it: false. */
  READ_ONLY("readOnly");

  private final String word;

  PresetKey(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<PresetKey> of(String written) {
    return Arrays.stream(values()).filter(key -> key.word.equals(written)).findFirst();
  }
}
