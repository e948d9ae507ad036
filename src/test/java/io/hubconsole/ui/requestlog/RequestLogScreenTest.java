package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.WheelTurn;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.shell.PaletteEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The request log on a screen, by keys and wheel, over a real hub with 20 000 rows. */
@Isolated("it measures time")
@ExtendWith(HeadlessScreen.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestLogScreenTest {
  private static final int ROWS = 20_000;
  private static final long STALL_MILLIS = 50;
  private static final Duration FRAME = Duration.ofMillis(16);

  private final FxRobot robot = new FxRobot();
  private final List<Exception> faults = new ArrayList<>();
  private final List<Destination> gone = new ArrayList<>();
  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
  private FilledHub hub;
  private HubSession session;
  private RequestLogView view;
  private Stage stage;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    hub = new FilledHub(folder.resolve("hub"), ROWS);
    SettingsStore settings = new SettingsStore(folder.resolve("settings.json"));
    stage = HeadlessScreen.onUiThread(Stage::new);
    session = HeadlessScreen.onUiThread(() -> hub.session(tasks));
    view =
        HeadlessScreen.onUiThread(
            () -> {
              Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
              RequestLogView opened =
                  new RequestLogParts(
                          session,
                          tasks,
                          settings,
                          Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH),
                          new Formats(Locale.ENGLISH, ZoneOffset.UTC),
                          faults::add,
                          new LongJobs(),
                          NotesOfTests.in(folder))
                      .view(new NoDesktop(), gone::add);
              Scene scene = new Scene(opened.root(), 1280, 800);
              scene
                  .getStylesheets()
                  .add(
                      Objects.requireNonNull(Formats.class.getResource("hub-console.css"))
                          .toExternalForm());
              stage.setScene(scene);
              stage.show();
              stage.requestFocus();
              opened.arrive(new Destination.RequestLog(Optional.empty()));
              return opened;
            });
    await(() -> found().equals("20,000 found"));
  }

  @AfterAll
  void close() throws Exception {
    HeadlessScreen.onUiThread(
        () -> {
          view.dispose();
          stage.hide();
          session.close();
          return true;
        });
    tasks.close();
    hub.close();
    assertThat(faults).isEmpty();
  }

  /** A desktop that nobody sits at. */
  private static final class NoDesktop implements Desktop {
    @Override
    public void copy(String text) {}

    @Override
    public void open(String address) {}
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> HeadlessScreen.onUiThread(condition));
  }

  private String found() {
    return ((Label) stage.getScene().lookup("#log-found")).getText();
  }

  private ScrollBar bar() {
    return (ScrollBar) Objects.requireNonNull(stage.getScene().lookup("#log-scroll"));
  }

  private Optional<TableView<?>> groups() {
    return Optional.ofNullable((TableView<?>) stage.getScene().lookup("#log-groups"));
  }

  private LogTable table() {
    return (LogTable) stage.getScene().lookup("#log-table");
  }

  private void show(String filter) throws Exception {
    HeadlessScreen.onUiThread(
        () -> {
          view.root().requestFocus();
          return true;
        });
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.push(KeyCode.DELETE);
    robot.write(filter);
  }

  @Test
  void rowsUnderAFilterThatCannotBeReadSayThatTheyAreOlder() throws Exception {
    show("status:maybe");
    // What is half typed may be told as well, on the way.
    await(() -> faultOfFilter().getText().startsWith("“maybe” is no status"));
    assertThat(faultOfFilter().isVisible()).isTrue();
    assertThat(faultOfFilter().getText())
        .endsWith("Shown below: what was found before this change.");
    assertThat(shadeOfRows()).isLessThan(1);
    show("");
    await(() -> !faultOfFilter().isVisible());
    assertThat(shadeOfRows()).isEqualTo(1);
  }

  private Label faultOfFilter() {
    return (Label) stage.getScene().lookup("#log-filter-fault");
  }

  /** How strongly the rows are drawn, from 0 to 1. */
  private double shadeOfRows() {
    return Stream.<Node>iterate(table(), Objects::nonNull, Node::getParent)
        .mapToDouble(Node::getOpacity)
        .min()
        .orElseThrow();
  }

  @Test
  void whereNothingIsFoundTheKeysGoBackToTheFilter() throws Exception {
    show("qqxqq");
    await(() -> !table().isVisible());
    robot.push(KeyCode.CONTROL, KeyCode.E);
    await(() -> !(stage.getScene().getFocusOwner() instanceof TextInputControl));
    robot.push(KeyCode.ESCAPE);
    await(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
  }

  @Test
  void aNoteIsWrittenByItsKeyThoughTheTableHasAUseForItToo() throws Exception {
    show("status:error");
    robot.push(KeyCode.F4);
    await(() -> groups().filter(table -> !table.getItems().isEmpty()).isPresent());
    HeadlessScreen.onUiThread(
        () -> {
          TableView<?> groups = groups().orElseThrow();
          groups.requestFocus();
          groups.getSelectionModel().selectFirst();
          return true;
        });
    robot.push(KeyCode.F2);
    await(() -> stage.getScene().getFocusOwner() instanceof TextArea);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.F4);
    await(() -> groups().isEmpty());
  }

  @Test
  void findsARowByAWordAndLogsOneMore() throws Exception {
    show("status:error 12045");
    await(() -> found().equals("1 found"));
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.DOWN);
    await(() -> stage.getScene().lookup("#log-response .raw-found") instanceof Label);
    Label marked =
        HeadlessScreen.onUiThread(
            () -> (Label) stage.getScene().lookup("#log-response .raw-found"));
    assertThat(marked.getText()).isEqualTo("12045");
    robot.push(KeyCode.ESCAPE);
    await(() -> stage.getScene().lookup("#log-response") == null);
    robot.push(KeyCode.ENTER);
    await(() -> stage.getScene().lookup("#log-response") != null);

    robot.push(KeyCode.F3);
    await(() -> stage.getScene().lookup("#log-compare-bar").isVisible());
    robot.push(KeyCode.F3);
    await(() -> !stage.getScene().lookup("#log-compare-bar").isVisible());
    assertThat(view.offers(() -> {}))
        .extracting(PaletteEntry::key)
        .contains("F2", "F3", "F4", "Ctrl+E");

    robot.push(KeyCode.F6);
    assertThat(gone).contains(new Destination.ResendEmail(Optional.of("7680")));

    show("phoneCall");
    robot.push(KeyCode.ENTER);
    await(() -> !table().isVisible());
    robot.push(KeyCode.CONTROL, KeyCode.N);
    robot.write("phoneCall");
    HeadlessScreen.onUiThread(
        () -> {
          stage.getScene().lookup("#log-new-case").requestFocus();
          return true;
        });
    robot.write("7680");
    HeadlessScreen.onUiThread(
        () -> {
          stage.getScene().lookup("#log-new-message").requestFocus();
          return true;
        });
    robot.write("phoneCall");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> found().equals("1 found"));
    assertThat(robot.lookup("#log-new-told").queryAs(Label.class).getText())
        .isEqualTo("Saved as number 20001.");
    robot.push(KeyCode.ESCAPE);
  }

  /** The numbers are left in {@code target/scrolling.txt}. */
  @Test
  void scrollsThroughAllRowsWithoutAStall() throws Exception {
    show("");
    await(() -> found().startsWith("20,00"));
    // What is loaded and compiled the first time is not scrolling.
    wheel(40);
    drag(20);
    try (UiThreadMeter meter = new UiThreadMeter()) {
      wheel(420);
      assertThat(HeadlessScreen.onUiThread(() -> bar().getValue())).isEqualTo(1.0);
      drag(300);
      String numbers =
          "longest wait of the UI thread %d ms, longest stall by its own work %d ms, %d of %d beats later than 50 ms%n"
              .formatted(
                  meter.longestWait(), meter.longestStall(), meter.lateBeats(), meter.beats());
      Files.writeString(Path.of("target", "scrolling.txt"), numbers);
      assertThat(meter.beats()).isGreaterThan(500);
      assertThat(meter.longestStall()).as(numbers).isLessThan(STALL_MILLIS);
    }
    HeadlessScreen.onUiThread(
        () -> {
          table().requestFocus();
          return true;
        });
    robot.push(KeyCode.END);
    await(
        () ->
            table()
                .selectedRow()
                .map(row -> row.createdAt().equals(FilledHub.START))
                .orElse(false));
    robot.push(KeyCode.ESCAPE);
  }

  private void wheel(int turns) throws Exception {
    HeadlessScreen.onUiThread(
        () -> {
          bar().setValue(0);
          return true;
        });
    for (int i = 0; i < turns; i++) {
      HeadlessScreen.onUiThread(
          () -> {
            Event.fireEvent(
                Objects.requireNonNull(table().lookup(".virtual-flow")), WheelTurn.of(-1400));
            return true;
          });
      // A hand turns no faster than the screen shows.
      LockSupport.parkNanos(FRAME.toNanos());
    }
  }

  private void drag(int steps) throws Exception {
    for (int i = 0; i <= steps; i++) {
      double value = 1 - (double) i / steps;
      HeadlessScreen.onUiThread(
          () -> {
            bar().setValue(value);
            return true;
          });
      // A hand turns no faster than the screen shows.
      LockSupport.parkNanos(FRAME.toNanos());
    }
  }
}
