package io.hubconsole.desk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.remote.RemoteHub;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session over a real hub, whose opening the test lets happen. */
class HubSessionTest {
  private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");

  /** Held, so that the level that is set stays: a closed hub is asked on purpose. */
  private static final Logger STORE = Logger.getLogger("io.hubconsole.embedded.store.StoreFaults");

  @TempDir Path folder;
  private final HeldTasks tasks = new HeldTasks();
  private final List<String> answers = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Deque<RuntimeException> faults = new ArrayDeque<>();

  @SuppressWarnings("NullAway.Init")
  private HubInstance hub;

  @SuppressWarnings("NullAway.Init")
  private HubSession session;

  /** Work that begins when the test says so. */
  private static final class HeldTasks implements TaskRunner {
    private final Deque<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      Runnable task =
          () -> {
            T result;
            try {
              result = work.call();
            } catch (Exception failure) {
              failed.accept(failure);
              return;
            }
            done.accept(result);
          };
      held.add(task);
      return () -> held.remove(task);
    }

    @Override
    public RunningTask later(Duration delay, Runnable action) {
      throw new IllegalStateException("a session waits for no time");
    }

    void runAll() {
      while (!held.isEmpty()) {
        held.removeFirst().run();
      }
    }
  }

  @BeforeEach
  void open() {
    hub = SeedHub.filled(folder.resolve("desk"));
    session =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> opened(),
            tasks,
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private ServiceOrderHub opened() {
    if (!faults.isEmpty()) {
      throw faults.removeFirst();
    }
    return hub.openAloneFor(hub.ofToken(SeedHub.PARTNER_1).orElseThrow());
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private RunningTask ask(String name) {
    return session.ask(
        open -> {
          answers.add("asked " + name);
          return open.route(RoutingQuery.EMPTY);
        },
        answer -> {
          assertThat(answer.value()).isInstanceOf(RoutingAnswer.NotEnoughData.class);
          assertThat(answer.provenance())
              .isEqualTo(new Provenance("desk", Provenance.Source.EMBEDDED, NOW));
          answers.add("answered " + name);
        },
        failure -> failures.add(name + ": " + failure.getMessage()));
  }

  @Test
  void questionsWaitUntilTheHubIsOpenAndKeepTheirOrder() {
    session.open();
    ask("a");
    ask("b");
    assertThat(session.stateProperty().get()).isInstanceOf(HubState.Opening.class);
    assertThat(answers).isEmpty();
    tasks.runAll();
    assertThat(session.stateProperty().get()).isInstanceOf(HubState.Open.class);
    assertThat(answers).containsExactly("asked a", "answered a", "asked b", "answered b");
  }

  @Test
  void aQuestionCancelledWhileItWaitsIsNotAsked() {
    session.open();
    RunningTask cancelled = ask("a");
    ask("b");
    cancelled.cancel();
    tasks.runAll();
    assertThat(answers).containsExactly("asked b", "answered b");
  }

  @Test
  void aQuestionBeforeTheFirstOpeningWaitsToo() {
    ask("a");
    tasks.runAll();
    assertThat(answers).isEmpty();
    session.open();
    tasks.runAll();
    assertThat(answers).containsExactly("asked a", "answered a");
  }

  @Test
  void aFailureIsToldToWhoeverWaitsAndTheNextTryServes() {
    faults.add(new HubException.Unavailable("The folder is in use.", new IOException()));
    session.open();
    ask("a");
    tasks.runAll();
    assertThat(session.stateProperty().get())
        .isEqualTo(new HubState.Failed("The folder is in use.", false));
    assertThat(failures).containsExactly("a: The folder is in use.");
    ask("b");
    tasks.runAll();
    assertThat(failures).containsExactly("a: The folder is in use.", "b: The folder is in use.");

    session.open();
    ask("c");
    tasks.runAll();
    assertThat(answers).containsExactly("asked c", "answered c");
  }

  @Test
  void aProfileWithoutATokenIsToWhoeverAsksAHubThatRefuses() {
    faults.add(new NoSuchHub("No token is kept."));
    session.open();
    List<Exception> told = new ArrayList<>();
    session.ask(open -> open.describe(), _ -> answers.add("answered"), told::add);
    tasks.runAll();
    assertThat(session.stateProperty().get())
        .isEqualTo(new HubState.Failed("No token is kept.", true));
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            HubException.Unavailable.class,
            away -> {
              assertThat(away).hasMessage("No token is kept.");
              assertThat(away.answered()).isEqualTo(Answered.NO);
            });
    assertThat(answers).isEmpty();
  }

  @Test
  void whatAHubFailsWithReachesTheQuestion() {
    session.open();
    tasks.runAll();
    session.ask(
        _ -> {
          throw new HubException.NotOffered("Not here.");
        },
        _ -> answers.add("answered"),
        failure -> failures.add(String.valueOf(failure.getMessage())));
    tasks.runAll();
    assertThat(failures).containsExactly("Not here.");
    assertThat(answers).isEmpty();
  }

  @Test
  void closingClosesTheHubEvenOneThatOpensLater() {
    STORE.setLevel(Level.OFF);
    ServiceOrderHub seen = SeedHub.ofPartner1(hub);
    session.open();
    session.close();
    tasks.runAll();
    assertThatThrownBy(() -> seen.searchCases(CaseSearch.ALL, PageRequest.first(1)))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void closingWaitsForWhatIsBeingAnswered() throws Exception {
    session.open();
    tasks.runAll();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    session.ask(
        open -> {
          asked.countDown();
          assertThat(await(mayEnd)).isTrue();
          return open.route(RoutingQuery.EMPTY);
        },
        _ -> answers.add("answered"),
        failure -> failures.add(String.valueOf(failure.getMessage())));
    Thread worker = Thread.ofPlatform().start(tasks::runAll);
    assertThat(await(asked)).isTrue();
    Thread closing = Thread.ofPlatform().start(session::close);
    assertThat(closing.join(Duration.ofMillis(200))).isFalse();
    mayEnd.countDown();
    assertThat(closing.join(Duration.ofSeconds(20))).isTrue();
    assertThat(worker.join(Duration.ofSeconds(20))).isTrue();
    assertThat(answers).containsExactly("answered");
    assertThat(failures).isEmpty();
  }

  @Test
  void closingWaitsForAnOpeningUnderWay() throws Exception {
    STORE.setLevel(Level.OFF);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    HubSession slow =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> {
              begun.countDown();
              assertThat(await(mayEnd)).isTrue();
              return opened();
            },
            tasks,
            Clock.fixed(NOW, ZoneOffset.UTC));
    ServiceOrderHub seen = SeedHub.ofPartner1(hub);
    slow.open();
    Thread worker = Thread.ofPlatform().start(tasks::runAll);
    assertThat(await(begun)).isTrue();
    Thread closing = Thread.ofPlatform().start(slow::close);
    assertThat(closing.join(Duration.ofMillis(200))).isFalse();
    mayEnd.countDown();
    assertThat(closing.join(Duration.ofSeconds(20))).isTrue();
    assertThatThrownBy(() -> seen.searchCases(CaseSearch.ALL, PageRequest.first(1)))
        .isInstanceOf(HubException.Unavailable.class);
    assertThat(worker.join(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void aProfileIsLeftNoSoonerThanTheLongestWriteEnds() {
    assertThat(HubSession.LAST_WORDS).isGreaterThan(RemoteHub.LONGEST_WRITE);
    assertThat(HubSession.LAST_WORDS_OF_WINDOW).isLessThan(HubSession.LAST_WORDS);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
