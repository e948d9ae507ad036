package io.hubconsole.ui.outbox;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.outbox.FilledOutbox;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.Theme;
import io.hubconsole.ui.navigation.Destination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The outbox by keyboard, in a real window over a real outbox. */
@ExtendWith(HeadlessScreen.class)
class OutboxScreenTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
  private final FxRobot robot = new FxRobot();
  private final List<Exception> faults = new ArrayList<>();
  private final List<Destination> gone = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private FilledOutbox outbox;

  @SuppressWarnings("NullAway.Init")
  private OutboxDesk desk;

  @SuppressWarnings("NullAway.Init")
  private OutboxView view;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) {
    outbox = new FilledOutbox(folder.resolve("outbox"));
    desk = new OutboxDesk(outbox::open, tasks);
    stage =
        onUiThread(
            () -> {
              Texts texts = Texts.of(OutboxView.class, "outbox", Locale.ENGLISH);
              view =
                  new OutboxView(
                      new OutboxViewModel(
                          desk,
                          CarriersOfTests.office(),
                          new SimpleObjectProperty<>(new Line.Online()),
                          texts,
                          faults::add),
                      new OutboxWords(
                          texts,
                          new Formats(Locale.ENGLISH, ZoneOffset.UTC),
                          id ->
                              id.equals("office") ? Optional.of("LIVE · Office") : Optional.empty(),
                          "office"),
                      gone::add);
              Stage opened = new Stage();
              Scene scene = new Scene(view.root(), 816, 640);
              new Theme().dress(scene);
              opened.setScene(scene);
              opened.show();
              opened.requestFocus();
              desk.read();
              view.arrive(new Destination.Outbox(Optional.empty()));
              return opened;
            });
  }

  @AfterEach
  void close() {
    onUiThread(
        () -> {
          stage.hide();
          view.dispose();
          desk.close();
          return true;
        });
    tasks.close();
    outbox.close();
    assertThat(faults).isEmpty();
  }

  private void waitFor(BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now())
          .as("still not: " + text("#outbox-told") + ", focus in " + focus())
          .isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private String text(String selector) {
    return onUiThread(
        () -> view.root().lookup(selector) instanceof Labeled label ? label.getText() : "");
  }

  private boolean isShown(String id) {
    return onUiThread(
        () -> {
          Node node = view.root().lookup("#" + id);
          return node != null && node.isVisible();
        });
  }

  private String focus() {
    return onUiThread(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner == null || owner.getId() == null ? String.valueOf(owner) : owner.getId();
        });
  }

  private void arriveAt(long number) {
    onUiThread(
        () -> {
          view.arrive(new Destination.Outbox(Optional.of(number)));
          return true;
        });
    waitFor(() -> text("#outbox-details .outcome-title").startsWith("Number " + number));
  }

  /** And waits for what may be done with it: before it is read as unknown, no key decides. */
  private void arriveAtUnknown(long number) {
    arriveAt(number);
    waitFor(() -> isShown("outbox-was-sent"));
  }

  @Test
  void anEmptyOutboxSaysWhatItIsFor() {
    waitFor(() -> text(".empty-state-title").equals("Nothing waits to be sent"));
    assertThat(isShown("outbox-send-now")).isFalse();
    assertThat(isShown("outbox-hold")).isFalse();
    assertThat(isShown("outbox-reports")).isFalse();
    assertThat(isShown("outbox-failure")).isFalse();
    assertThat(focus()).isEqualTo("outbox-sent-too");
  }

  @Test
  void anAddressIsChangedByKeyboard() {
    long number = outbox.email("a@b.se");
    arriveAt(number);
    assertThat(text("#outbox-details .outcome-title")).endsWith("Queued");
    assertThat(focus()).isEqualTo("outbox-table");
    robot.push(KeyCode.F2);
    waitFor(() -> focus().equals("outbox-address"));
    robot.write("new@b.se", 0);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitFor(() -> text("#outbox-told").contains("changed and queued again"));
    assertThat(((Order.Email) outbox.find(number).order()).order().email()).contains("new@b.se");
    waitFor(() -> focus().equals("outbox-table"));
  }

  @Test
  void escapeLeavesAnEditAsItWas() {
    long number = outbox.call("fedexBooking");
    arriveAt(number);
    robot.push(KeyCode.F2);
    waitFor(() -> focus().equals("log-new-type"));
    robot.write("other", 0);
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> focus().equals("outbox-table"));
    assertThat(outbox.find(number).order()).isInstanceOf(Order.LoggedCall.class);
    assertThat(((Order.LoggedCall) outbox.find(number).order()).request().type())
        .isEqualTo("fedexBooking");
  }

  @Test
  void enterAloneKeepsWhatWasToBeDiscarded() {
    long number = outbox.email("a@b.se");
    arriveAt(number);
    robot.push(KeyCode.F8);
    waitFor(() -> focus().equals("outbox-keep"));
    robot.push(KeyCode.ENTER);
    waitFor(() -> focus().equals("outbox-table"));
    assertThat(outbox.find(number).state()).isEqualTo(State.QUEUED);
    robot.push(KeyCode.DELETE);
    waitFor(() -> focus().equals("outbox-keep"));
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.ENTER);
    waitFor(() -> text("#outbox-told").endsWith("is discarded."));
    assertThat(outbox.store().writes(true)).isEmpty();
  }

  @Test
  void anUnknownOneIsDecidedByKeyboard() {
    long number = outbox.email("a@b.se");
    outbox.settle(number, State.UNKNOWN, "No answer came.");
    arriveAtUnknown(number);
    assertThat(isShown("outbox-send-now")).isFalse();
    robot.push(KeyCode.F3);
    waitFor(() -> text("#outbox-told").endsWith("is marked as sent."));
    assertThat(outbox.find(number).state()).isEqualTo(State.SENT);
  }

  @Test
  void sendingAgainIsAskedAndEnterAloneLeavesItUndecided() {
    long number = outbox.email("a@b.se");
    outbox.settle(number, State.UNKNOWN, "No answer came.");
    arriveAtUnknown(number);
    robot.push(KeyCode.F4);
    waitFor(() -> focus().equals("outbox-keep"));
    robot.push(KeyCode.ENTER);
    waitFor(() -> focus().equals("outbox-table"));
    assertThat(outbox.find(number).state()).isEqualTo(State.UNKNOWN);
    robot.push(KeyCode.F4);
    waitFor(() -> focus().equals("outbox-keep"));
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.ENTER);
    waitFor(() -> text("#outbox-told").endsWith("is queued once more."));
    assertThat(outbox.find(number).state()).isEqualTo(State.QUEUED);
  }

  @Test
  void withAModifierHeldNoKeyDecidesAnything() {
    long number = outbox.email("a@b.se");
    outbox.settle(number, State.UNKNOWN, "No answer came.");
    arriveAtUnknown(number);
    for (KeyCode held : List.of(KeyCode.ALT, KeyCode.CONTROL, KeyCode.SHIFT)) {
      for (KeyCode key :
          List.of(KeyCode.F3, KeyCode.F4, KeyCode.F8, KeyCode.DELETE, KeyCode.F2, KeyCode.F6)) {
        robot.push(held, key);
        assertThat(isShown("outbox-keep")).as(held + " and " + key).isFalse();
      }
    }
    robot.push(KeyCode.F8);
    waitFor(() -> focus().equals("outbox-keep"));
    assertThat(outbox.find(number).state()).isEqualTo(State.UNKNOWN);
    assertThat(gone).isEmpty();
  }

  @Test
  void whereTheSelectedOneIsGoneNoKeyDecidesItsNeighbour() {
    List<Long> numbers =
        List.of(outbox.email("a@b.se"), outbox.email("b@b.se"), outbox.email("c@b.se"));
    numbers.forEach(number -> outbox.settle(number, State.UNKNOWN, "No answer came."));
    arriveAtUnknown(numbers.get(1));
    robot.push(KeyCode.F3);
    waitFor(() -> text("#outbox-told").endsWith("is marked as sent."));
    waitFor(() -> !isShown("outbox-was-sent"));
    robot.push(KeyCode.F3);
    robot.push(KeyCode.F8);
    assertThat(isShown("outbox-keep")).isFalse();
    assertThat(outbox.find(numbers.get(0)).state()).isEqualTo(State.UNKNOWN);
    assertThat(outbox.find(numbers.get(2)).state()).isEqualTo(State.UNKNOWN);
    assertThat(focus()).isEqualTo("outbox-table");
    robot.push(KeyCode.DOWN);
    waitFor(() -> isShown("outbox-was-sent"));
  }

  @Test
  void f6LeadsToTheCase() {
    long number = outbox.email("a@b.se");
    arriveAt(number);
    robot.push(KeyCode.F6);
    waitFor(() -> !gone.isEmpty());
    assertThat(gone).containsExactly(new Destination.ResendEmail(Optional.of(FilledOutbox.GUID)));
  }

  @Test
  void anOutboxThatCannotBeReadSaysWhy() {
    outbox.withhold(true);
    onUiThread(
        () -> {
          desk.read();
          return true;
        });
    waitFor(() -> text("#outbox-failure .label").equals("The outbox is in use."));
    assertThat(text(".empty-state-title")).isNotEqualTo("Nothing waits to be sent");
  }
}
