package io.hubconsole.desk.hubs;

import java.nio.file.Path;

/** Which hub a command or a profile means. */
public sealed interface HubChoice {

  /** A hub in this process. */
  sealed interface Embedded extends HubChoice {}

  /** The practice hub under the home folder; made with its data where there is none. */
  record Practice(Path folder) implements Embedded {}

  /** A hub embedded on a folder, which must exist. */
  record Folder(Path folder, Behalf behalf) implements Embedded {}

  /**
   * A hub behind HTTP.
   *
   * @param address as the operator wrote it
   */
  record Remote(String address, String token) implements HubChoice {
    /** Tells nothing of the token, which is a secret. */
    @Override
    public String toString() {
      return "Remote[" + address + "]";
    }
  }

  /**
   * A hub behind HTTP, with a memory of what it answered and an outbox.
   *
   * @param profile the id of the profile that it is opened for
   * @param readOnly whether nothing may leave from that profile, not even what waits in the outbox
   */
  record Remembered(Remote hub, String profile, boolean readOnly) implements HubChoice {}

  /** For whom an embedded hub is opened; whoever owns the folder may choose. */
  sealed interface Behalf {
    /** The partner with the lowest id. */
    record LowestPartner() implements Behalf {}

    record Partner(int id) implements Behalf {}

    record Token(String token) implements Behalf {
      /** Tells nothing of the token, which is a secret. */
      @Override
      public String toString() {
        return "Token";
      }
    }
  }
}
