package io.hubconsole.desk.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
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
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ProfileBookTest {
  private static final String CANARY = "canary-7f3a";

  @TempDir Path folder;

  private BookOfTests desk() {
    return new BookOfTests(folder);
  }

  @Test
  void aProfileIsTriedKeptAndOpened() throws Exception {
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("served"))) {
      Profile profile = BookOfTests.remote(served.uri().toString(), false);
      ConnectionReport.Connected connected =
          (ConnectionReport.Connected) desk().test(profile, BookOfTests.token(SeedHub.PARTNER_1));
      assertThat(connected.hub().kind()).isEqualTo(HubDescription.Kind.REMOTE);
      assertThat(connected.hub().caller()).isInstanceOf(Caller.Partner.class);
      assertThat(connected.latency()).isPositive();
      assertThat(desk().home()).doesNotExist();
      desk().book().save(profile, BookOfTests.token(SeedHub.PARTNER_1));
      assertThat(desk().book().all().called("office")).contains(profile);
      assertThat(desk().book().hasToken(profile)).isTrue();
      assertThat(desk().test(profile, new TokenChange.Stays()))
          .isInstanceOf(ConnectionReport.Connected.class);
      try (ServiceOrderHub hub = desk().book().open(profile, Locale.ENGLISH)) {
        assertThat(hub.describe().readOnly()).isFalse();
        assertThat(hub.route(RoutingQuery.EMPTY)).isNotNull();
      }
      desk().book().remove(profile);
      assertThat(desk().book().all()).isEqualTo(Profiles.FIRST);
      assertThat(desk().book().hasToken(profile)).isFalse();
    }
  }

  @Test
  void whatIsWrongIsSaidInWords() throws Exception {
    assertThat(
            desk()
                .refusal(
                    BookOfTests.remote("http://hub.example.com", false), BookOfTests.token(CANARY)))
        .contains("http://", "readably");
    assertThat(desk().refusal(BookOfTests.remote("hub", false), BookOfTests.token(CANARY)))
        .contains("no address");
    assertThat(
            desk()
                .refusal(
                    BookOfTests.remote("https://nowhere.invalid", false),
                    BookOfTests.token(CANARY)))
        .contains("nowhere.invalid");
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThat(
            desk()
                .refusal(
                    BookOfTests.remote("http://127.0.0.1:" + closed, false),
                    BookOfTests.token(CANARY)))
        .contains("cannot be reached");
    assertThat(
            desk()
                .refusal(
                    BookOfTests.remote("https://hub.example.com", false), new TokenChange.Stays()))
        .contains("No token is kept", "Office");
    Profile nothing =
        new Profile(
            "f",
            "Folder",
            Purpose.TEST,
            false,
            new Hub.Folder(folder.resolve("none"), Optional.empty()));
    assertThat(desk().refusal(nothing, new TokenChange.Stays())).contains("There is no hub in");
  }

  @Test
  void aTokenGoesToNoOtherAddressThanItsOwn() throws Exception {
    ProfileBook book = desk().book();
    book.save(BookOfTests.remote("https://one.example.com", false), BookOfTests.token(CANARY));
    book.save(BookOfTests.remote("https://one.example.com", true), new TokenChange.Stays());
    assertThat(book.hasToken(BookOfTests.remote("https://one.example.com", true))).isTrue();
    Profile elsewhere = BookOfTests.remote("https://two.example.com", true);
    book.save(elsewhere, new TokenChange.Stays());
    assertThat(book.hasToken(elsewhere)).isFalse();
    assertThatThrownBy(() -> book.open(elsewhere, Locale.ENGLISH)).isInstanceOf(NoSuchHub.class);
  }

  /** A session may have been opened on the profile before it was led elsewhere. */
  @Test
  void aProfileAsItWasDoesNotGetTheTokenForItsNewAddress() throws Exception {
    ProfileBook book = desk().book();
    Profile before = BookOfTests.remote("https://one.example.com", false);
    book.save(before, BookOfTests.token("former-3c1d"));
    book.save(BookOfTests.remote("https://two.example.com", false), BookOfTests.token(CANARY));
    assertThat(book.hasToken(before)).isFalse();
    assertThatThrownBy(() -> book.open(before, Locale.ENGLISH)).isInstanceOf(NoSuchHub.class);
    assertThat(desk().filesThatHold("former-3c1d")).isEmpty();
  }

  @Test
  void aProfileThatCannotBeWrittenStaysWithItsToken() throws Exception {
    ProfileBook book = desk().book();
    Profile before = BookOfTests.remote("https://one.example.com", false);
    book.save(before, BookOfTests.token("former-3c1d"));
    Files.delete(desk().home().resolve("profiles.json"));
    Files.createDirectories(desk().home().resolve("profiles.json/a folder in place of the file"));
    Profile elsewhere = BookOfTests.remote("https://two.example.com", false);
    assertThatThrownBy(() -> book.save(elsewhere, BookOfTests.token(CANARY)))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> book.save(elsewhere, new TokenChange.Stays()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(book.all().withId(before.id())).contains(before);
    assertThat(book.hasToken(before)).isTrue();
    assertThat(desk().filesThatHold(CANARY)).isEmpty();
  }

  /** The clock stands still between the opening of a trial and its question. */
  @Test
  void anOpeningWaitsForATrialToLetGoOfTheFolder() throws Exception {
    Path place = folder.resolve("seed");
    SeedHub.filled(place).close();
    Profile profile =
        new Profile("f", "Tried", Purpose.TEST, false, new Hub.Folder(place, Optional.empty()));
    StandingClock clock = new StandingClock();
    ProfileBook book = desk().book(clock);
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
    try (ServiceOrderHub _ = desk().book().open(profile, Locale.ENGLISH)) {
      assertThat(desk().refusal(profile, new TokenChange.Stays()))
          .contains("in use", place.toString())
          .doesNotContain("damaged");
      assertThatThrownBy(() -> desk().book().open(profile, Locale.ENGLISH))
          .isInstanceOf(HubException.Unavailable.class);
    }
    assertThat(desk().test(profile, new TokenChange.Stays()))
        .isInstanceOf(ConnectionReport.Connected.class);
  }

  @Test
  void readOnlyRefusesEveryWriteBeforeAnythingLeaves() throws Exception {
    Path place = folder.resolve("seed");
    SeedHub.filled(place).close();
    Profile profile =
        new Profile("f", "Look", Purpose.TEST, true, new Hub.Folder(place, Optional.of(1)));
    try (ServiceOrderHub hub = desk().book().open(profile, Locale.ENGLISH)) {
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
}
