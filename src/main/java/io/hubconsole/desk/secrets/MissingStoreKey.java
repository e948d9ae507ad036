package io.hubconsole.desk.secrets;

import java.io.IOException;
import java.io.Serial;

/**
 * A store was encrypted with a key that cannot be had now: it lies in a keychain that does not
 * answer, or was left on another machine. Nothing is lost while the key is not.
 */
public final class MissingStoreKey extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  MissingStoreKey(String store) {
    super("the key of the store " + store + " cannot be found");
  }
}
