package io.hubconsole.cli;

import io.hubconsole.desk.hubs.DatabaseUrl;
import java.io.Serial;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Serves the hub in a folder over HTTP. */
@FunctionalInterface
public interface ServerStarter {

  /**
   * Serves until the process is asked to stop; never returns otherwise.
   *
   * @param ready takes the address once requests are answered
   * @param empty runs before, where the hub has nobody yet who could ask
   * @throws CannotServe where it cannot begin
   * @throws io.hubconsole.desk.hubs.NoSuchHub where the database's address is none
   * @throws io.hubconsole.hub.HubException where the hub cannot be opened
   */
  void serve(Wanted wanted, Consumer<URI> ready, Runnable empty) throws InterruptedException;

  /**
   * What is served, and where.
   *
   * @param data the folder of the hub; where a database is given, of its mails and access log alone
   * @param database where the hub is instead; empty for the folder
   * @param host a name or an address of this machine
   * @param port 0 for any that is free
   * @param mail where completion emails go, as it is written; empty for a folder beside the data
   * @param keptLog how much of the request log is kept, as it is written
   */
  record Wanted(
      Path data,
      Optional<DatabaseUrl> database,
      String host,
      int port,
      Optional<String> mail,
      KeptLog keptLog,
      Privacy privacy) {}

  /**
   * Rows of the request log that are older, or more, are dropped in the background.
   *
   * @param days empty: whatever their age
   * @param rows empty: any number
   */
  record KeptLog(OptionalInt days, OptionalLong rows) {}

  /** How what is said is kept from others on the network. */
  sealed interface Privacy {
    /** Not at all; only for this machine itself. */
    record LoopbackAlone() implements Privacy {}

    /** Not at all: somebody else sees to it, or it is wanted so. */
    record PlainHttp() implements Privacy {}

    /**
     * By a certificate in a PKCS#12 file.
     *
     * @param password of the file; empty for none
     */
    record Pkcs12(Path file, Optional<String> password) implements Privacy {
      @Override
      public String toString() {
        return "Pkcs12[" + file + "]";
      }
    }

    /**
     * By a certificate and its key, each in a PEM file.
     *
     * @param password of the key; empty for none
     */
    record Pem(Path certificate, Path key, Optional<String> password) implements Privacy {
      @Override
      public String toString() {
        return "Pem[" + certificate + ", " + key + "]";
      }
    }
  }

  /** Why serving cannot begin; the message is a sentence. */
  final class CannotServe extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final boolean wrongUsage;

    private CannotServe(String sentence, boolean wrongUsage) {
      super(sentence);
      this.wrongUsage = wrongUsage;
    }

    /** The words of the command will not do. */
    public static CannotServe asWritten(String sentence) {
      return new CannotServe(sentence, true);
    }

    /** This machine will not do. */
    public static CannotServe here(String sentence) {
      return new CannotServe(sentence, false);
    }

    boolean wrongUsage() {
      return wrongUsage;
    }
  }
}
