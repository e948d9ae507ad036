package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.desk.outbox.WithheldOutbox;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.TracesOfTests;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.profiles.ProfileSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mail that is not through yet when its profile is left: asked about, never lost, never mixed.
 */
class LeftProfileTest {
  private static final Duration UNDO = Duration.ofSeconds(5);

  @TempDir Path folder;

  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private Profile first;
  private Profile second;
  private Sessions sessions;
  private ProfileSwitch open;
  private ResendViewModel model;

  @BeforeEach
  void sit() {
    first = profile("first", false);
    second = profile("second", true);
    ProfileBook book =
        new ProfileBook(
            new ProfileStore(folder.resolve("profiles.json")),
            new OwnerOnlySecrets(folder.resolve("secrets.json")),
            new TracesOfTests(),
            new EmbeddedDoorsOfTests(),
            folder.resolve("practice"),
            Clock.systemUTC());
    sessions = new Sessions(first, book::open, () -> Locale.ENGLISH, tasks, Clock.systemUTC());
    open =
        new ProfileSwitch(
            sessions, book, new SettingsStore(folder.resolve("settings.json")), new OneView());
    model = newModel();
    sessions.current().open();
    tasks.releaseForwards();
  }

  private Profile profile(String name, boolean readOnly) {
    Path hub = folder.resolve(name);
    SeedHub.filled(hub).close();
    return new Profile(name, name, Purpose.TEST, readOnly, new Hub.Folder(hub, Optional.of(1)));
  }

  private ResendViewModel newModel() {
    return new ResendViewModel(
        open.session(),
        WithheldOutbox.desk(tasks),
        tasks,
        new Navigator(new Destination.ResendEmail(Optional.empty())),
        open.sendings(),
        UNDO,
        Clock.systemUTC(),
        faults::add);
  }

  /** The one view that this test is about, built anew for each profile. */
  private final class OneView implements ProfileSwitch.Screens {
    @Override
    public void close() {
      model.dispose();
    }

    @Override
    public void open() {
      model = newModel();
    }
  }

  @AfterEach
  void rise() {
    model.dispose();
    sessions.close();
    assertThat(faults).isEmpty();
  }

  private void show() {
    model.search().show(Integer.toString(SeedHub.FINAL_CASE));
    tasks.releaseForwards();
  }

  private Sending state() {
    return Objects.requireNonNull(model.sendingProperty().get()).stateProperty().get();
  }

  private static boolean hasMail(Profile profile) throws IOException {
    Path mail = ((Hub.Folder) profile.hub()).folder().resolve("mail");
    if (!Files.isDirectory(mail)) {
      return false;
    }
    try (Stream<Path> files = Files.list(mail)) {
      return files.anyMatch(file -> file.toString().endsWith(".eml"));
    }
  }

  private void decide() {
    show();
    model.send();
    tasks.releaseForwards();
    assertThat(state()).isInstanceOf(Sending.Waiting.class);
  }

  @Test
  void whatWaitsIsAskedAboutAndCalledOff() throws IOException {
    decide();
    open.to(second);
    ProfileSwitch.Question question = Objects.requireNonNull(open.questionProperty().get());
    assertThat(question.mail()).isEqualTo(new Sendings.Unfinished(SeedHub.FINAL_CASE, false));
    assertThat(question.wanted()).isEqualTo(second);
    open.stay();
    assertThat(open.questionProperty().get()).isNull();
    assertThat(open.current()).isEqualTo(first);
    assertThat(state()).isInstanceOf(Sending.Waiting.class);
    open.to(second);
    open.go();
    tasks.pass(UNDO.multipliedBy(2));
    tasks.releaseForwards();
    assertThat(open.current()).isEqualTo(second);
    assertThat(hasMail(first)).isFalse();
    show();
    assertThat(state()).isInstanceOf(Sending.Ready.class);
    open.to(first);
    tasks.releaseForwards();
    show();
    assertThat(state())
        .isInstanceOfSatisfying(
            Sending.CalledOff.class,
            told -> assertThat(told.reason()).isEqualTo(Sending.Reason.VIEW_LEFT));
  }

  @Test
  void whatIsLeavingEndsOnItsOwnHubAndIsTold() throws IOException {
    decide();
    tasks.pass(UNDO);
    assertThat(state()).isInstanceOf(Sending.UnderWay.class);
    open.to(second);
    assertThat(Objects.requireNonNull(open.questionProperty().get()).mail())
        .isEqualTo(new Sendings.Unfinished(SeedHub.FINAL_CASE, true));
    open.go();
    assertThat(open.late()).isEmpty();
    tasks.releaseForwards();
    assertThat(hasMail(first)).isTrue();
    assertThat(hasMail(second)).isFalse();
    assertThat(open.late())
        .containsExactly(
            new ProfileSwitch.LateOutcome(first, SeedHub.FINAL_CASE, Sendings.End.SENT));
    assertThat(model.sendings()).isEmpty();
    show();
    assertThat(state()).isInstanceOf(Sending.Ready.class);
    open.seen();
    assertThat(open.late()).isEmpty();
    open.to(first);
    tasks.releaseForwards();
    show();
    assertThat(state()).isInstanceOf(Sending.Sent.class);
    model.send();
    tasks.releaseForwards();
    assertThat(state()).isInstanceOf(Sending.AlreadySent.class);
  }

  @Test
  void aReadOnlyProfileSaysWhyNothingIsSent() throws IOException {
    open.to(second);
    tasks.releaseForwards();
    show();
    assertThat(model.obstacle()).contains(Obstacle.READ_ONLY);
    model.send();
    tasks.releaseForwards();
    tasks.pass(UNDO.multipliedBy(2));
    tasks.releaseForwards();
    assertThat(state()).isInstanceOf(Sending.Ready.class);
    assertThat(hasMail(second)).isFalse();
  }
}
