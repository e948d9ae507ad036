package io.hubconsole.desk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.TracesOfTests;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One profile is left for another, on real threads. */
class SessionsTest {
  @TempDir Path folder;

  private Profile on(String name, Path hub) {
    return new Profile(name, name, Purpose.TEST, false, new Hub.Folder(hub, Optional.empty()));
  }

  private ProfileBook book() {
    return new ProfileBook(
        new ProfileStore(folder.resolve("profiles.json")),
        new OwnerOnlySecrets(folder.resolve("secrets.json")),
        new TracesOfTests(),
        new EmbeddedDoorsOfTests(),
        folder.resolve("practice"),
        Clock.systemUTC());
  }

  private static HubState settled(ExecutorService ui, HubSession session) throws Exception {
    CompletableFuture<HubState> settled = new CompletableFuture<>();
    ui.execute(() -> watch(session, settled));
    return settled.get(60, TimeUnit.SECONDS);
  }

  private static void watch(HubSession session, CompletableFuture<HubState> settled) {
    session
        .stateProperty()
        .subscribe(
            state -> {
              if (!(state instanceof HubState.Opening)) {
                settled.complete(state);
              }
            });
  }

  @Test
  void aFolderIsLetGoOfBeforeAnotherProfileOpensIt() throws Exception {
    Path hub = folder.resolve("hub");
    SeedHub.filled(hub).close();
    CountDownLatch leaving = new CountDownLatch(1);
    List<String> order = new CopyOnWriteArrayList<>();
    try (ExecutorService ui = Executors.newSingleThreadExecutor();
        BackgroundTaskRunner tasks = new BackgroundTaskRunner(ui);
        Sessions sessions =
            new Sessions(
                on("first", hub), book()::open, () -> Locale.ENGLISH, tasks, Clock.systemUTC())) {
      HubSession first = sessions.current();
      ui.execute(first::open);
      assertThat(settled(ui, first)).isInstanceOf(HubState.Open.class);
      CountDownLatch begun = new CountDownLatch(1);
      ui.execute(
          () ->
              first.ask(
                  open -> {
                    begun.countDown();
                    await(leaving);
                    order.add("answered");
                    return open.describe();
                  },
                  _ -> {},
                  _ -> {}));
      await(begun);
      ui.submit(() -> sessions.turnTo(on("second", hub))).get();
      HubSession second = sessions.current();
      assertThat(second.stateProperty().get()).isInstanceOf(HubState.Opening.class);
      leaving.countDown();
      assertThat(settled(ui, second)).isInstanceOf(HubState.Open.class);
      order.add("open");
      assertThat(order).containsExactly("answered", "open");
      CompletableFuture<Exception> late = new CompletableFuture<>();
      ui.execute(() -> first.ask(open -> open.describe(), _ -> {}, late::complete));
      assertThat(late.get(60, TimeUnit.SECONDS))
          .isInstanceOf(HubException.Unavailable.class)
          .hasMessageContaining("first");
    }
  }

  @Test
  void aFolderWhoseOpeningIsUnderWayIsLetGoOfFirst() throws Exception {
    Path hub = folder.resolve("hub");
    SeedHub.filled(hub).close();
    CountDownLatch has = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    ProfileBook book = book();
    HubOpener slow =
        (profile, locale) -> {
          ServiceOrderHub opened = book.open(profile, locale);
          if (profile.isCalled("first")) {
            has.countDown();
            await(mayGoOn);
          }
          return opened;
        };
    try (ExecutorService ui = Executors.newSingleThreadExecutor();
        BackgroundTaskRunner tasks = new BackgroundTaskRunner(ui);
        Sessions sessions =
            new Sessions(on("first", hub), slow, () -> Locale.ENGLISH, tasks, Clock.systemUTC())) {
      HubSession first = sessions.current();
      ui.execute(first::open);
      await(has);
      ui.submit(() -> sessions.turnTo(on("second", hub))).get();
      HubSession second = sessions.current();
      CompletableFuture<HubState> opened = new CompletableFuture<>();
      ui.execute(() -> watch(second, opened));
      assertThatThrownBy(() -> opened.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayGoOn.countDown();
      assertThat(opened.get(60, TimeUnit.SECONDS)).isInstanceOf(HubState.Open.class);
    } finally {
      mayGoOn.countDown();
    }
  }

  @Test
  void openingsThatWaitForAFolderHoldNoWorker() throws Exception {
    Path hub = folder.resolve("hub");
    SeedHub.filled(hub).close();
    CountDownLatch leaving = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService ui = Executors.newSingleThreadExecutor();
        BackgroundTaskRunner tasks = new BackgroundTaskRunner(ui);
        Sessions sessions =
            new Sessions(
                on("first", hub), book()::open, () -> Locale.ENGLISH, tasks, Clock.systemUTC())) {
      HubSession first = sessions.current();
      ui.execute(first::open);
      assertThat(settled(ui, first)).isInstanceOf(HubState.Open.class);
      ui.execute(
          () ->
              first.ask(
                  open -> {
                    begun.countDown();
                    await(leaving);
                    return open.describe();
                  },
                  _ -> {},
                  _ -> {}));
      await(begun);
      for (String next : List.of("second", "third", "fourth", "fifth")) {
        ui.submit(() -> sessions.turnTo(on(next, hub))).get();
      }
      CompletableFuture<String> other = new CompletableFuture<>();
      tasks.run(() -> "done", other::complete, other::completeExceptionally);
      assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo("done");
      leaving.countDown();
      assertThat(settled(ui, sessions.current())).isInstanceOf(HubState.Open.class);
    } finally {
      leaving.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
