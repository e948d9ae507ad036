package io.hubconsole.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import io.hubconsole.ui.PracticeDesk;
import io.hubconsole.ui.profiles.Draft.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesViewModelTest {
  @TempDir Path folder;

  private final List<Exception> faults = new ArrayList<>();
  private final HoldingTasks tasks = new HoldingTasks();
  private PracticeDesk desk;
  private ProfileSwitch open;
  private ProfilesViewModel model;

  @BeforeEach
  void sit() {
    sit(folder.resolve("home"));
  }

  private void sit(Path home) {
    desk = new PracticeDesk(home, Locale.ENGLISH, tasks);
    Surroundings around = desk.surroundings();
    open =
        new ProfileSwitch(around.sessions(), around.profiles(), around.settings(), new NoScreens());
    model = newModel();
  }

  private ProfilesViewModel newModel() {
    Surroundings around = desk.surroundings();
    return new ProfilesViewModel(
        around.profiles(), open, around.tasks(), new ProfileWords(Locale.ENGLISH), faults::add);
  }

  @AfterEach
  void rise() {
    model.dispose();
    desk.close();
    assertThat(faults).isEmpty();
  }

  /** Nothing is built anew here. */
  private static final class NoScreens implements ProfileSwitch.Screens {
    @Override
    public void close() {}

    @Override
    public void open() {}
  }

  private void write(String name, String address, String token) {
    model.form().nameProperty().set(name);
    model.form().addressProperty().set(address);
    model.form().tokenProperty().set(token);
  }

  private String fault(ProfileField field) {
    return model.form().fault(field).get();
  }

  private List<String> names() {
    return desk.profiles().all().all().stream().map(Profile::name).toList();
  }

  private Profile shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  @Test
  void beginsWithTheProfileThatIsOpen() {
    assertThat(shown()).isEqualTo(Profile.practice(false));
    assertThat(model.form().kindProperty().get()).isEqualTo(Kind.PRACTICE);
    assertThat(model.isRemovable(shown())).isFalse();
    assertThat(model.token().placeProperty().get())
        .startsWith("No keychain here: kept in ")
        .contains("secrets.json")
        .endsWith("which only you can read.");
  }

  @Test
  void anEmptyFormIsRefusedFieldByFieldAndNothingIsKept() {
    model.add();
    model.save();
    assertThat(fault(ProfileField.NAME)).isEqualTo("Give the profile a name.");
    assertThat(fault(ProfileField.ADDRESS)).startsWith("Give the address");
    assertThat(fault(ProfileField.TOKEN)).isEqualTo("Give the token.");
    assertThat(model.toldProperty().get()).isInstanceOf(Told.Bad.class);
    assertThat(names()).containsExactly("practice");
    assertThat(desk.home().profiles()).doesNotExist();
  }

  @Test
  void everyFaultIsSaidBesideItsField() {
    model.add();
    write("Practice", "ftp://hub", "two words");
    model.save();
    assertThat(fault(ProfileField.NAME)).contains("called practice already");
    assertThat(fault(ProfileField.ADDRESS)).contains("no address of a hub");
    assertThat(fault(ProfileField.TOKEN)).contains("without spaces");
    write("x".repeat(61), "https://user:word@hub.example.com", "t");
    model.save();
    assertThat(fault(ProfileField.NAME)).contains("at most 60 characters; this one has 61");
    assertThat(fault(ProfileField.ADDRESS)).contains("no address of a hub");
    assertThat(fault(ProfileField.TOKEN)).isEmpty();
    model.form().kindProperty().set(Kind.FOLDER);
    model.form().folderProperty().set("hub");
    model.form().partnerProperty().set("one");
    model.save();
    assertThat(fault(ProfileField.FOLDER)).contains("whole path");
    assertThat(fault(ProfileField.PARTNER)).contains("number");
    assertThat(names()).containsExactly("practice");
  }

  @Test
  void anAddressInTheClearIsRefusedWhileItIsTypedAndByTheTrial() {
    model.add();
    write("a", "http://hub.example.com", "token");
    assertThat(fault(ProfileField.ADDRESS)).contains("readably over the network");
    model.test();
    assertThat(model.toldProperty().get()).isInstanceOf(Told.Bad.class);
    model.save();
    assertThat(names()).containsExactly("practice");
    for (String here : List.of("http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1")) {
      model.form().addressProperty().set(here);
      assertThat(fault(ProfileField.ADDRESS)).as(here).isEmpty();
    }
  }

  @Test
  void aHubIsTriedKeptOpenedChangedAndRemoved() throws IOException {
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("served"))) {
      model.add();
      write(" Office ", served.uri().toString(), "not-the-token");
      model.test();
      assertThat(model.toldProperty().get().text()).contains("does not know the token");
      model.form().tokenProperty().set(SeedHub.PARTNER_1);
      model.test();
      assertThat(model.toldProperty().get())
          .isInstanceOfSatisfying(
              Told.Good.class,
              told ->
                  assertThat(told.sentence())
                      .startsWith("Connected to 127.0.0.1:")
                      .contains(" ms. The token is a service partner's, number 1."));
      assertThat(names()).containsExactly("practice");
      model.save();
      assertThat(model.toldProperty().get()).isEqualTo(new Told.Good("Saved."));
      assertThat(shown().name()).isEqualTo("Office");
      assertThat(shown().purpose()).isEqualTo(Purpose.LIVE);
      assertThat(model.form().tokenProperty().get()).isEmpty();
      assertThat(model.token().keptProperty().get()).isTrue();
      assertThat(model.token().askedProperty().get()).isFalse();
      assertThat(Files.readString(desk.home().profiles())).doesNotContain(SeedHub.PARTNER_1);
      model.test();
      assertThat(model.toldProperty().get()).isInstanceOf(Told.Good.class);
      model.open();
      assertThat(open.current()).isEqualTo(shown());
      assertThat(open.session().stateProperty().get()).isInstanceOf(HubState.Open.class);
      assertThat(desk.settings().get().profile()).contains(shown().id());
      assertThat(model.isRemovable(shown())).isFalse();
      model.form().readOnlyProperty().set(true);
      model.save();
      assertThat(open.current().readOnly()).isTrue();
      assertThat(open.session().stateProperty().get())
          .isInstanceOfSatisfying(
              HubState.Open.class, state -> assertThat(state.hub().readOnly()).isTrue());
      open.to(desk.profiles().all().practice());
      model.ask(Asked.Wish.REMOVE);
      model.keep();
      assertThat(names()).containsExactly("practice", "Office");
      model.ask(Asked.Wish.REMOVE);
      model.doAsked();
      assertThat(names()).containsExactly("practice");
      assertThat(shown()).isEqualTo(Profile.practice(false));
      assertThat(Files.readString(desk.home().secrets())).doesNotContain(SeedHub.PARTNER_1);
    }
  }

  private Profile office() {
    model.add();
    write("Office", "https://one.example.com", "token");
    model.save();
    return shown();
  }

  @Test
  void wipingTellsHowManyWritesGoWithItAndIsAskedOnce() throws IOException {
    Profile office = office();
    desk.traces().queue(office.id(), 3);
    model.ask(Asked.Wish.WIPE);
    assertThat(model.question(model.askedProperty().get()))
        .contains("Office", "its token")
        .endsWith("3 orders that no hub has confirmed go with it, and are never sent.");
    model.keep();
    assertThat(model.askedProperty().get()).isEqualTo(Asked.NOTHING);
    model.doAsked();
    assertThat(desk.traces().erased()).isEmpty();
    model.ask(Asked.Wish.WIPE);
    model.doAsked();
    assertThat(desk.traces().erased()).containsExactly(office.id());
    assertThat(desk.profiles().hasToken(office)).isFalse();
    assertThat(model.token().keptProperty().get()).isFalse();
    assertThat(names()).containsExactly("practice", "Office");
    assertThat(model.toldProperty().get())
        .isEqualTo(new Told.Good("What was kept for Office is wiped."));
    model.ask(Asked.Wish.WIPE);
    assertThat(model.question(model.askedProperty().get())).doesNotContain("writes");
  }

  @Test
  void removingAProfileErasesItsTraces() {
    Profile office = office();
    desk.traces().queue(office.id(), 1);
    model.ask(Asked.Wish.REMOVE);
    assertThat(model.question(model.askedProperty().get())).contains("One order that no hub");
    model.doAsked();
    assertThat(desk.traces().erased()).containsExactly(office.id());
    assertThat(names()).containsExactly("practice");
  }

  @Test
  void aProfileWhoseTracesStayIsNotRemoved() {
    office();
    model.ask(Asked.Wish.REMOVE);
    desk.traces().withhold();
    model.doAsked();
    assertThat(model.toldProperty().get()).isInstanceOf(Told.Bad.class);
    assertThat(names()).containsExactly("practice", "Office");
    model.ask(Asked.Wish.REMOVE);
    assertThat(model.askedProperty().get()).isEqualTo(Asked.NOTHING);
    assertThat(model.toldProperty().get()).isEqualTo(new Told.Bad("The outbox does not answer."));
  }

  @Test
  void theProfileThatIsOpenIsNeitherWipedNorRemoved() {
    office();
    model.open();
    model.ask(Asked.Wish.WIPE);
    model.ask(Asked.Wish.REMOVE);
    assertThat(model.askedProperty().get()).isEqualTo(Asked.NOTHING);
  }

  @Test
  void aKeptTokenIsForgottenAndGoesToNoOtherAddress() {
    model.add();
    write("Office", "https://one.example.com", "token");
    model.save();
    model.form().addressProperty().set("https://two.example.com");
    model.save();
    assertThat(fault(ProfileField.TOKEN)).contains("given for another address");
    model.form().addressProperty().set("https://one.example.com");
    model.forgetToken();
    assertThat(model.token().keptProperty().get()).isFalse();
    assertThat(model.token().askedProperty().get()).isTrue();
    model.test();
    assertThat(fault(ProfileField.TOKEN)).isEqualTo("Give the token.");
  }

  @Test
  void whatIsWrittenWaitsUntilOneComesBackToIt() {
    model.add();
    write("Half", "", "half-a-token");
    model.show(Profile.practice(false));
    assertThat(model.form().nameProperty().get()).isEqualTo("practice");
    model.add();
    assertThat(model.form().nameProperty().get()).isEqualTo("Half");
    assertThat(model.form().tokenProperty().get()).isEqualTo("half-a-token");
    assertThat(model.form().written().toString()).doesNotContain("half-a-token");
  }

  @Test
  void aFolderThatIsOpenHereIsSaidToBe() throws IOException {
    Path hub = folder.resolve("hub");
    SeedHub.filled(hub).close();
    model.add();
    model.form().nameProperty().set("Training");
    model.form().kindProperty().set(Kind.FOLDER);
    model.form().folderProperty().set(hub.toString());
    model.form().purposeProperty().set(Purpose.TEST);
    model.test();
    assertThat(model.toldProperty().get().text()).contains("on behalf of the service partner");
    model.save();
    assertThat(shown().hub()).isInstanceOf(Hub.Folder.class);
    model.open();
    assertThat(open.session().stateProperty().get()).isInstanceOf(HubState.Open.class);
    model.test();
    assertThat(model.toldProperty().get().text()).startsWith("This folder is open in this window");
  }

  @Test
  void whatTheDiskRefusesIsSaid() throws IOException {
    Files.createDirectories(desk.home().profiles().resolve("a folder in place of the file"));
    model.add();
    write("Office", "https://one.example.com", "token");
    model.save();
    assertThat(model.toldProperty().get().text()).startsWith("It could not be kept");
    assertThat(model.form().nameProperty().get()).isEqualTo("Office");
    assertThat(names()).containsExactly("practice");
  }

  @Test
  void whatIsTypedInAnotherFormDuringASavingStays() {
    model.add();
    write("Office", "https://one.example.com", "token");
    tasks.hold = true;
    model.save();
    model.show(Profile.practice(false));
    model.form().readOnlyProperty().set(true);
    tasks.release();
    assertThat(names()).containsExactly("practice", "Office");
    assertThat(shown()).isEqualTo(Profile.practice(false));
    assertThat(model.form().readOnlyProperty().get()).isTrue();
    model.show(desk.profiles().all().called("Office").orElseThrow());
    assertThat(model.token().keptProperty().get()).isTrue();
    tasks.hold = true;
    model.forgetToken();
    model.show(Profile.practice(false));
    assertThat(model.form().readOnlyProperty().get()).isTrue();
    tasks.release();
    assertThat(model.toldProperty().get()).isInstanceOf(Told.Nothing.class);
  }

  @Test
  void whatIsTypedInTheSameFormDuringASavingStays() {
    model.add();
    write("Office", "https://one.example.com", "token");
    tasks.hold = true;
    model.save();
    model.form().nameProperty().set("Office in town");
    tasks.release();
    assertThat(shown().name()).isEqualTo("Office");
    assertThat(model.form().nameProperty().get()).isEqualTo("Office in town");
    model.save();
    assertThat(names()).containsExactly("practice", "Office in town");
  }

  @Test
  void profilesThatTheDiskWithheldAreNotWrittenOver() throws IOException {
    Path home = folder.resolve("withheld");
    Files.createDirectories(home.resolve("profiles.json/a folder in place of the file"));
    Logger log = Logger.getLogger(ProfileStore.class.getName());
    log.setLevel(Level.OFF);
    model.dispose();
    desk.close();
    sit(home);
    model.add();
    write("Office", "https://one.example.com", "token");
    model.save();
    assertThat(model.toldProperty().get().text())
        .startsWith("It was not kept: the profiles in ")
        .contains(desk.home().profiles().toString());
    assertThat(names()).containsExactly("practice");
  }

  /** Keeps back what is begun while it holds. */
  private static final class HoldingTasks implements TaskRunner {
    private final SameThreadTaskRunner runner = new SameThreadTaskRunner();
    private final List<Runnable> held = new ArrayList<>();
    private boolean hold;

    @Override
    public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      if (!hold) {
        return runner.run(work, done, failed);
      }
      Runnable task = () -> runner.run(work, done, failed);
      held.add(task);
      return () -> held.remove(task);
    }

    @Override
    public RunningTask later(Duration delay, Runnable action) {
      return runner.later(delay, action);
    }

    void release() {
      hold = false;
      List<Runnable> now = List.copyOf(held);
      held.clear();
      now.forEach(Runnable::run);
    }
  }
}
