package io.hubconsole.desk.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileBookTest {
  private static final String CANARY = "canary-7f3a";

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private ProfileBook book() {
    return book(Clock.systemUTC());
  }

  private ProfileBook book(Clock clock) {
    return new ProfileBook(
        new ProfileStore(home().resolve("profiles.json")),
        new OwnerOnlySecrets(home().resolve("secrets.json")),
        new EmbeddedDoorsOfTests(),
        home().resolve("practice"),
        clock);
  }

  private static Profile remote(String address, boolean readOnly) {
    return new Profile("remote-1", "Office", Purpose.LIVE, readOnly, new Hub.Remote(address));
  }

  private static TokenChange token(String text) {
    return new TokenChange.Replaced(new Secret(text));
  }

  private ConnectionReport test(Profile profile, TokenChange token) {
    return book().test(profile, token, Locale.ENGLISH);
  }

  private String refusal(Profile profile, TokenChange token) {
    return ((ConnectionReport.NotConnected) test(profile, token)).sentence();
  }

  @Test
  void aProfileIsTriedKeptAndOpened() throws Exception {
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("served"))) {
      Profile profile = remote(served.uri().toString(), false);
      ConnectionReport.Connected connected =
          (ConnectionReport.Connected) test(profile, token(SeedHub.PARTNER_1));
      assertThat(connected.hub().kind()).isEqualTo(HubDescription.Kind.REMOTE);
      assertThat(connected.hub().caller()).isInstanceOf(Caller.Partner.class);
      assertThat(connected.latency()).isPositive();
      assertThat(home()).doesNotExist();
      book().save(profile, token(SeedHub.PARTNER_1));
      assertThat(book().all().called("office")).contains(profile);
      assertThat(book().hasToken(profile)).isTrue();
      assertThat(test(profile, new TokenChange.Stays()))
          .isInstanceOf(ConnectionReport.Connected.class);
      try (ServiceOrderHub hub = book().open(profile, Locale.ENGLISH)) {
        assertThat(hub.describe().readOnly()).isFalse();
        assertThat(hub.route(RoutingQuery.EMPTY)).isNotNull();
      }
      book().remove(profile);
      assertThat(book().all()).isEqualTo(Profiles.FIRST);
      assertThat(book().hasToken(profile)).isFalse();
    }
  }

  @Test
  void whatIsWrongIsSaidInWords() throws Exception {
    assertThat(refusal(remote("http://hub.example.com", false), token(CANARY)))
        .contains("http://", "readably");
    assertThat(refusal(remote("hub", false), token(CANARY))).contains("no address");
    assertThat(refusal(remote("https://nowhere.invalid", false), token(CANARY)))
        .contains("nowhere.invalid");
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThat(refusal(remote("http://127.0.0.1:" + closed, false), token(CANARY)))
        .contains("cannot be reached");
    assertThat(refusal(remote("https://hub.example.com", false), new TokenChange.Stays()))
        .contains("No token is kept", "Office");
    Profile nothing =
        new Profile(
            "f",
            "Folder",
            Purpose.TEST,
            false,
            new Hub.Folder(folder.resolve("none"), Optional.empty()));
    assertThat(refusal(nothing, new TokenChange.Stays())).contains("There is no hub in");
  }

  @Test
  void aTokenGoesToNoOtherAddressThanItsOwn() throws Exception {
    ProfileBook book = book();
    book.save(remote("https://one.example.com", false), token(CANARY));
    book.save(remote("https://one.example.com", true), new TokenChange.Stays());
    assertThat(book.hasToken(remote("https://one.example.com", true))).isTrue();
    Profile elsewhere = remote("https://two.example.com", true);
    book.save(elsewhere, new TokenChange.Stays());
    assertThat(book.hasToken(elsewhere)).isFalse();
    assertThatThrownBy(() -> book.open(elsewhere, Locale.ENGLISH)).isInstanceOf(NoSuchHub.class);
  }

  /** A session may have been opened on the profile before it was led elsewhere. */
  @Test
  void aProfileAsItWasDoesNotGetTheTokenForItsNewAddress() throws Exception {
    ProfileBook book = book();
    Profile before = remote("https://one.example.com", false);
    book.save(before, token("former-3c1d"));
    book.save(remote("https://two.example.com", false), token(CANARY));
    assertThat(book.hasToken(before)).isFalse();
    assertThatThrownBy(() -> book.open(before, Locale.ENGLISH)).isInstanceOf(NoSuchHub.class);
    assertThat(filesThatHold("former-3c1d")).isEmpty();
  }

  @Test
  void aProfileThatCannotBeWrittenStaysWithItsToken() throws Exception {
    ProfileBook book = book();
    Profile before = remote("https://one.example.com", false);
    book.save(before, token("former-3c1d"));
    Files.delete(home().resolve("profiles.json"));
    Files.createDirectories(home().resolve("profiles.json/a folder in place of the file"));
    Profile elsewhere = remote("https://two.example.com", false);
    assertThatThrownBy(() -> book.save(elsewhere, token(CANARY)))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> book.save(elsewhere, new TokenChange.Stays()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(book.all().withId(before.id())).contains(before);
    assertThat(book.hasToken(before)).isTrue();
    assertThat(filesThatHold(CANARY)).isEmpty();
  }

  /** The clock stands still between the opening of a trial and its question. */
  @Test
  void anOpeningWaitsForATrialToLetGoOfTheFolder() throws Exception {
    Path place = folder.resolve("seed");
    SeedHub.filled(place).close();
    Profile profile =
        new Profile("f", "Tried", Purpose.TEST, false, new Hub.Folder(place, Optional.empty()));
    StandingClock clock = new StandingClock();
    ProfileBook book = book(clock);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<ConnectionReport> trial =
          threads.submit(() -> book.test(profile, new TokenChange.Stays(), Locale.ENGLISH));
      assertThat(clock.asked.await(60, TimeUnit.SECONDS)).isTrue();
      Future<HubDescription> opening =
          threads.submit(
              () -> {
                try (ServiceOrderHub hub = book.open(profile, Locale.ENGLISH)) {
                  return hub.describe();
                }
              });
      assertThatThrownBy(() -> opening.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      clock.goesOn.countDown();
      assertThat(trial.get(60, TimeUnit.SECONDS)).isInstanceOf(ConnectionReport.Connected.class);
      assertThat(opening.get(60, TimeUnit.SECONDS).kind()).isEqualTo(HubDescription.Kind.EMBEDDED);
    } finally {
      clock.goesOn.countDown();
    }
  }

  /** A clock that tells nothing until it may go on. */
  private static final class StandingClock extends Clock {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);

    @Override
    public Instant instant() {
      asked.countDown();
      try {
        assertThat(goesOn.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return Instant.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aFolderThatIsOpenElsewhereSaysSo() {
    Path place = folder.resolve("seed");
    SeedHub.filled(place).close();
    Profile profile =
        new Profile("f", "Twice", Purpose.TEST, false, new Hub.Folder(place, Optional.empty()));
    try (ServiceOrderHub _ = book().open(profile, Locale.ENGLISH)) {
      assertThat(refusal(profile, new TokenChange.Stays()))
          .contains("in use", place.toString())
          .doesNotContain("damaged");
      assertThatThrownBy(() -> book().open(profile, Locale.ENGLISH))
          .isInstanceOf(HubException.Unavailable.class);
    }
    assertThat(test(profile, new TokenChange.Stays()))
        .isInstanceOf(ConnectionReport.Connected.class);
  }

  @Test
  void readOnlyRefusesEveryWriteBeforeAnythingLeaves() throws Exception {
    Path place = folder.resolve("seed");
    SeedHub.filled(place).close();
    Profile profile =
        new Profile("f", "Look", Purpose.TEST, true, new Hub.Folder(place, Optional.of(1)));
    try (ServiceOrderHub hub = book().open(profile, Locale.ENGLISH)) {
      assertThat(hub.describe().readOnly()).isTrue();
      long rows = hub.findRequests(RequestFilter.ALL, PageRequest.first(1)).count().orElseThrow();
      ServiceCase found =
          hub.searchCases(
                  CaseSearch.ofText(Integer.toString(SeedHub.FINAL_CASE)), PageRequest.first(1))
              .cases()
              .getFirst();
      assertThatThrownBy(
              () ->
                  hub.sendCompletedEmail(
                      new ResendOrder(found.guid().toString(), Optional.empty(), Optional.empty())))
          .isInstanceOf(HubException.ReadOnly.class)
          .hasMessageContaining("Look");
      assertThatThrownBy(
              () ->
                  hub.saveRequest(
                      new NewExternalRequest(
                          "call",
                          "success",
                          null,
                          RequestMeta.ofCase(SeedHub.FINAL_CASE),
                          null,
                          null,
                          null,
                          Optional.empty())))
          .isInstanceOf(HubException.ReadOnly.class);
      assertThat(hub.findRequests(RequestFilter.ALL, PageRequest.first(1)).count()).hasValue(rows);
    }
    assertThat(place.resolve("mail")).doesNotExist();
  }

  /** What a process says and keeps of a token that it uses: nothing but in the one file. */
  @Test
  void theTokenIsNowhereButAmongTheSecrets() throws Exception {
    StringBuilder logged = new StringBuilder();
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Handler ear = new Ear(logged);
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("served"))) {
      root.addHandler(ear);
      root.setLevel(Level.ALL);
      Profile profile = remote(served.uri().toString(), false);
      ProfileBook book = book();
      book.save(profile, token(CANARY));
      assertThat(refusal(profile, new TokenChange.Stays()))
          .contains("does not know the token")
          .doesNotContain(CANARY);
      assertThatThrownBy(() -> book.open(profile, Locale.ENGLISH))
          .satisfies(fault -> assertThat(allOf(fault)).doesNotContain(CANARY));
      assertThat(refusal(profile, token("two words " + CANARY))).doesNotContain(CANARY);
      assertThat(token(CANARY) + " " + profile + " " + book.all()).doesNotContain(CANARY);
    } finally {
      root.removeHandler(ear);
      root.setLevel(before);
    }
    assertThat(logged.toString()).doesNotContain(CANARY).isNotEmpty();
    assertThat(filesThatHold(CANARY)).containsExactly(home().resolve("secrets.json"));
  }

  private static String allOf(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (Throwable one = fault; one != null; one = one.getCause()) {
      text.append(one).append('\n');
    }
    return text.toString();
  }

  private Stream<Path> filesThatHold(String text) throws IOException {
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

  /** Hears everything that is logged. */
  private static final class Ear extends Handler {
    private final StringBuilder heard;
    private final SimpleFormatter formatter = new SimpleFormatter();

    Ear(StringBuilder heard) {
      this.heard = heard;
      setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord line) {
      heard.append(formatter.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
