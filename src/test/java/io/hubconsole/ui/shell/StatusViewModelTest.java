package io.hubconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.outbox.FilledOutbox;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubThatGoes;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The status bar over a hub behind HTTP whose line the test takes away. */
@Execution(ExecutionMode.CONCURRENT)
class StatusViewModelTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final HubThatGoes line = new HubThatGoes();

  @SuppressWarnings("NullAway.Init")
  private ServedHubOfTests served;

  @SuppressWarnings("NullAway.Init")
  private FilledOutbox outbox;

  @SuppressWarnings("NullAway.Init")
  private OutboxDesk desk;

  @SuppressWarnings("NullAway.Init")
  private HubSession session;

  @SuppressWarnings("NullAway.Init")
  private StatusViewModel status;

  @BeforeEach
  void open(@TempDir Path folder) {
    served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
    outbox = new FilledOutbox(folder.resolve("outbox"));
    desk = new OutboxDesk(outbox::open, tasks);
    HubChoice choice = new HubChoice.Remote(served.uri().toString(), SeedHub.PARTNER_1);
    session =
        new HubSession(
            new Profile(
                "office",
                "Office",
                Profile.Purpose.TEST,
                false,
                new Profile.Hub.Remote(served.uri().toString())),
            Locale.ENGLISH,
            (_, locale) -> line.over(new EmbeddedDoorsOfTests().open(choice, locale)),
            tasks,
            Clock.systemUTC());
    status =
        new StatusViewModel(
            Texts.of(ShellView.class, "shell", Locale.ENGLISH),
            new Formats(Locale.UK, ZoneOffset.UTC),
            session,
            desk);
  }

  @AfterEach
  void close() {
    session.close();
    desk.close();
    outbox.close();
    served.close();
  }

  private void follow() {
    tasks.pass(Duration.ZERO);
  }

  @Test
  void theHubsStateIsAWordAnIconAndASentence() {
    assertThat(status.hub().get()).isEqualTo("Opening the hub …");
    session.open();
    assertThat(status.hub().get()).startsWith("Online · 127.0.0.1:");
    assertThat(status.hubIcon().get()).isEqualTo("fth-wifi");
    assertThat(status.whyAway().get()).isEmpty();
    line.go(Instant.parse("2026-08-20T14:02:11Z"));
    follow();
    assertThat(status.hub().get()).startsWith("Offline since 20 Aug 2026 14:02 · 127.0.0.1:");
    assertThat(status.hubIcon().get()).isEqualTo("fth-wifi-off");
    assertThat(status.whyAway().get()).startsWith(HubThatGoes.SENTENCE);
    line.comeBack();
    follow();
    assertThat(status.hub().get()).startsWith("Online");
    assertThat(status.whyAway().get()).isEmpty();
  }

  @Test
  void offlineSinceTodayNeedsNoDay() {
    session.open();
    Instant since = Instant.now();
    line.go(since);
    follow();
    assertThat(status.hub().get())
        .startsWith("Offline since " + new Formats(Locale.UK, ZoneOffset.UTC).minute(since, since));
  }

  private void sync(long rows, OptionalLong total, boolean whole, boolean running) {
    line.sync(new LogSync(rows, total, whole, running));
    follow();
  }

  @Test
  void theLogsProgressIsToldUntilItIsWhole() {
    session.open();
    assertThat(status.log().get()).isEmpty();
    sync(250_000, OptionalLong.of(1_000_000), false, true);
    assertThat(status.log().get()).isEqualTo("Remembering the log: 250,000 of 1,000,000");
    assertThat(status.logProgress().get()).isEqualTo(0.25);
    sync(250_000, OptionalLong.empty(), false, true);
    assertThat(status.log().get()).isEqualTo("Remembering the log: 250,000");
    assertThat(status.logProgress().get()).isNegative();
    sync(250_000, OptionalLong.of(1_000_000), false, false);
    assertThat(status.log().get()).isEqualTo("Log remembered in part: 250,000 of 1,000,000");
    sync(1_000_000, OptionalLong.of(999_999), true, false);
    assertThat(status.log().get()).isEmpty();
    assertThat(status.logProgress().get()).isEqualTo(1);
  }

  @Test
  void theOutboxIsCountedWithWhatNeedsALook() {
    assertThat(status.outbox().get()).isEmpty();
    outbox.email("a@b.se");
    desk.read();
    assertThat(status.outbox().get()).isEqualTo("Outbox: 1");
    assertThat(status.firstToLookAt()).isEmpty();
    long refused = outbox.email("b@b.se");
    outbox.settle(refused, State.REFUSED, "No.");
    outbox.settle(outbox.email("c@b.se"), State.SENT, "Done.");
    desk.read();
    assertThat(status.outbox().get()).isEqualTo("Outbox: 2 · 1 to look at");
    assertThat(status.firstToLookAt()).isEqualTo(Optional.of(refused));
    outbox.withhold(true);
    desk.read();
    assertThat(status.outbox().get()).isEqualTo("Outbox cannot be read");
  }
}
