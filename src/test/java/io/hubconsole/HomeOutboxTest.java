package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.outbox.DrainReport;
import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.desk.outbox.Queued;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.TokenChange;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands queue and send for hubs that may be a profile's. */
class HomeOutboxTest {
  private static final String TOKEN = "partner-1-token";
  private static final Order EMAIL =
      new Order.Email(
          new ResendOrder(
              "d647067f-20d4-4ac3-891e-a4549e727be0", Optional.empty(), Optional.empty()));

  @SuppressWarnings("NullAway.Init")
  private ServedHubOfTests served;

  @SuppressWarnings("NullAway.Init")
  private HomeFolder home;

  @SuppressWarnings("NullAway.Init")
  private ProfileBook book;

  @SuppressWarnings("NullAway.Init")
  private OpenOutbox outbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
    home = new HomeFolder(folder.resolve("home"));
    Clock clock = Clock.systemUTC();
    Secrets secrets = new OwnerOnlySecrets(home.secrets());
    HomeStores stores = new HomeStores(home, secrets, clock, Locale.ENGLISH);
    ProductDoors doors = new ProductDoors(clock);
    book =
        new ProfileBook(
            new ProfileStore(home.profiles()), secrets, stores, doors, home.practiceHub(), clock);
    outbox = new HomeOutbox(stores, book, doors, clock, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    outbox.close();
    served.close();
  }

  private void keepOffice(boolean readOnly) throws IOException {
    book.save(
        new Profile(
            "office",
            "Office",
            Profile.Purpose.TEST,
            readOnly,
            new Profile.Hub.Remote(served.uri().toString())),
        new TokenChange.Replaced(new Secret(TOKEN)));
  }

  private HubChoice named(String token) {
    return new HubChoice.Remote(served.uri().toString(), token);
  }

  private State stateOf(Queued queued) {
    return outbox.outbox().writes(true).stream()
        .filter(write -> write.number() == queued.number())
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void onlyAProfileOnTheNetworkSendsInTheConsole() throws IOException {
    assertThat(outbox.queue(EMAIL, named(TOKEN)).profile()).isEmpty();
    assertThat(outbox.queue(EMAIL, new HubChoice.Practice(home.practiceHub())).profile()).isEmpty();
    keepOffice(false);
    assertThat(outbox.queue(EMAIL, named(TOKEN)).profile()).contains("Office");
    assertThat(outbox.queue(EMAIL, named("somebody-else")).profile()).isEmpty();
    keepOffice(true);
    assertThat(outbox.queue(EMAIL, named(TOKEN)).profile()).isEmpty();
  }

  @Test
  void aCommandThatNamesTheHubSendsNothingOfAReadOnlyProfile() throws IOException {
    keepOffice(true);
    Queued queued = outbox.queue(EMAIL, named(TOKEN));
    DrainReport told = outbox.send(named(TOKEN));
    assertThat(told.left()).isEqualTo(1);
    assertThat(told.fault().orElseThrow()).contains("read only");
    assertThat(stateOf(queued)).isEqualTo(State.QUEUED);
    keepOffice(false);
    assertThat(outbox.send(named(TOKEN)).sent()).isEqualTo(1);
    assertThat(stateOf(queued)).isEqualTo(State.SENT);
  }
}
