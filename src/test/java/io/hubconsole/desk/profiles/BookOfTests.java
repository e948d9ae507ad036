package io.hubconsole.desk.profiles;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;

/** A desk's profiles and their tokens under a folder of a test. */
record BookOfTests(Path folder) {
  Path home() {
    return folder.resolve("home");
  }

  ProfileBook book() {
    return book(Clock.systemUTC());
  }

  ProfileBook book(Clock clock) {
    return new ProfileBook(
        new ProfileStore(home().resolve("profiles.json")),
        new OwnerOnlySecrets(home().resolve("secrets.json")),
        new TracesOfTests(),
        new EmbeddedDoorsOfTests(),
        home().resolve("practice"),
        clock);
  }

  static Profile remote(String address, boolean readOnly) {
    return new Profile("remote-1", "Office", Purpose.LIVE, readOnly, new Hub.Remote(address));
  }

  static TokenChange token(String text) {
    return new TokenChange.Replaced(new Secret(text));
  }

  ConnectionReport test(Profile profile, TokenChange token) {
    return book().test(profile, token, Locale.ENGLISH);
  }

  String refusal(Profile profile, TokenChange token) {
    return ((ConnectionReport.NotConnected) test(profile, token)).sentence();
  }

  /** Every file of the test that has those characters in it. */
  Stream<Path> filesThatHold(String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream()
          .filter(file -> holds(file, new String(wanted, StandardCharsets.ISO_8859_1)));
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
