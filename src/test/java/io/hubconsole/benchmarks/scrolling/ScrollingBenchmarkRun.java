package io.hubconsole.benchmarks.scrolling;

import io.hubconsole.benchmarks.BenchmarkMachine;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.requestlog.GroupNotes;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.Toolkit;
import io.hubconsole.ui.WheelTurn;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.Theme;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.requestlog.RequestLogParts;
import io.hubconsole.ui.requestlog.RequestLogView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Scrolls the real log view without a display over ten million rows, by wheel, keys and thumb;
 * measures what the UI thread does from pulse to pulse, and what is held; prints a table and writes
 * it to {@code assets/benchmarks/scrolling.md}.
 */
final class ScrollingBenchmarkRun {
  private static final long ROWS = 10_000_000;
  private static final double FRAME = 16;
  private static final Duration STEP = Duration.ofMillis(16);
  private static final double MEGABYTE = 1 << 20;
  private static final String REMARK =
      """

      The table has a window of 20 000 rows at a time, and a bar over all of them: with all rows in
      the table JavaFX's `VirtualFlow` added up the heights of all above the one that is shown, 40
      to 130 ms of own work a pulse under the thumb and 180 to 580 ms at the ends.

      """;

  private final EndlessLog hub = new EndlessLog(ROWS);
  private final StringBuilder lines = new StringBuilder();
  private final Stage stage;
  private final RequestLogView view;

  private ScrollingBenchmarkRun(Path folder, BackgroundTaskRunner tasks, FaultReporter faults) {
    SettingsStore settings = new SettingsStore(folder.resolve("settings.json"));
    HubSession session =
        HeadlessScreen.onUiThread(
            () ->
                new HubSession(
                    Profile.practice(false),
                    Locale.ENGLISH,
                    (_, _) -> hub,
                    tasks,
                    Clock.systemUTC()));
    this.stage = HeadlessScreen.onUiThread(Stage::new);
    this.view =
        HeadlessScreen.onUiThread(
            () ->
                new RequestLogParts(
                        session,
                        tasks,
                        settings,
                        Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH),
                        new Formats(Locale.ENGLISH, ZoneOffset.UTC),
                        faults::report,
                        new LongJobs(),
                        new GroupNotes(folder.resolve("notes.json"), "", Clock.systemUTC()))
                    .view(new NobodysDesktop(), _ -> {}));
    HeadlessScreen.onUiThread(
        () -> {
          Scene scene = new Scene(view.root(), 1280, 800);
          Theme theme = new Theme();
          theme.apply(Appearance.LIGHT);
          theme.dress(scene);
          stage.setScene(scene);
          stage.show();
          session.open();
          view.arrive(new Destination.RequestLog(Optional.empty()));
          return true;
        });
  }

  private static final class NobodysDesktop implements Desktop {
    @Override
    public void copy(String text) {}

    @Override
    public void open(String address) {}
  }

  /** Runs it. */
  public static void main(String[] words) throws Exception {
    Path folder = Files.createTempDirectory("scrolling-benchmark");
    Toolkit.withoutDisplay();
    FaultReporter faults = new FaultReporter();
    Toolkit.start(faults);
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater)) {
      String page = new ScrollingBenchmarkRun(folder, tasks, faults).page();
      System.out.println(page);
      Files.writeString(Path.of("assets", "benchmarks", "scrolling.md"), page);
    } finally {
      Platform.exit();
    }
  }

  private String page() throws IOException {
    await(() -> found().equals("10,000,000 found") && top().isFilled());
    // What is loaded and compiled the first time is not scrolling.
    wheel(200);
    thumb(0, 1, 100);
    keys(KeyCode.PAGE_UP, 30);
    double before = held();
    measure("wheel, 600 turns", () -> wheel(600));
    measure("page down, 300 times", () -> keys(KeyCode.PAGE_DOWN, 300));
    measure("thumb to the middle", () -> thumb(0, 0.5, 300));
    isAt(ROWS / 2);
    measure("thumb to the end", () -> thumb(0.5, 1, 300));
    isAt(ROWS - 1);
    measure("page up, 300 times", () -> keys(KeyCode.PAGE_UP, 300));
    measure("home and end, 50 times", this::ends);
    return heading(before, held()) + lines + REMARK + BenchmarkMachine.described();
  }

  private static String heading(double before, double after) {
    return String.format(
        Locale.ROOT,
        """
        # Scrolling through the request log

        The log view without a display, 1280 x 800, painted by software, over %,d rows. These are
        made as they are asked for, 5 to 40 ms after (one page of fifty after 250 ms), since only
        the UI thread is measured. Every turn, key and step comes %d ms after the one before. From
        pulse to pulse is all that passed, the machine's other work in it; its own work is the
        processor time of the UI thread in between, in which no other program can have a part.
        Milliseconds: median / 99 of 100 / longest. Held on the heap after a collection: %.0f MiB
        before, %.0f MiB after, with at most %d MiB. Again with
        `mvn -q test-compile exec:exec@benchmark-scrolling`.

        | what | pulses | from pulse to pulse | own work | of it layout | own work over %.0f ms |
        |---|---|---|---|---|---|
        """,
        ROWS,
        STEP.toMillis(),
        before,
        after,
        Runtime.getRuntime().maxMemory() >> 20,
        FRAME);
  }

  private void measure(String what, Runnable scrolling) {
    PulseMeter meter = HeadlessScreen.onUiThread(() -> new PulseMeter(stage.getScene()));
    scrolling.run();
    HeadlessScreen.onUiThread(
        () -> {
          meter.close();
          lines.append(
              String.format(
                  "| %s | %d | %s | %s | %s | %d |%n",
                  what,
                  meter.pulses(),
                  told(meter.intervals()),
                  told(meter.work()),
                  told(meter.layouts()),
                  meter.workedLongerThan(FRAME)));
          return true;
        });
  }

  private static String told(PulseMeter.Figures figures) {
    return String.format(
        Locale.ROOT, "%.1f / %.1f / %.1f", figures.median(), figures.p99(), figures.most());
  }

  private static double held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  private static void await(Callable<Boolean> condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!HeadlessScreen.onUiThread(condition)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the view does not show what it should");
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  private String found() {
    return stage.getScene().lookup("#log-found") instanceof Label label ? label.getText() : "";
  }

  private TableView<?> table() {
    return (TableView<?>) Objects.requireNonNull(stage.getScene().lookup("#log-table"));
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) Objects.requireNonNull(table().lookup(".virtual-flow"));
  }

  private ScrollBar bar() {
    return (ScrollBar) Objects.requireNonNull(stage.getScene().lookup("#log-scroll"));
  }

  /** The first row that is seen. */
  private record Top(int index, String url) {
    boolean isFilled() {
      return !url.isEmpty() && !url.equals("…");
    }
  }

  private Top top() {
    Node cell = flow().getFirstVisibleCell();
    if (cell == null) {
      return new Top(-1, "");
    }
    String url =
        cell.lookupAll(".table-cell").stream()
            .filter(Labeled.class::isInstance)
            .map(node -> ((Labeled) node).getText())
            .filter(text -> text != null && text.contains("/shipments/"))
            .findFirst()
            .orElse("");
    return new Top(Objects.requireNonNull(flow().getFirstVisibleCell()).getIndex(), url);
  }

  /** After the rows are read, what is seen there is the row of that place. */
  private void isAt(long place) {
    await(() -> top().isFilled());
    Top seen = HeadlessScreen.onUiThread(this::top);
    long row = Long.parseLong(seen.url().substring(seen.url().lastIndexOf('/') + 1));
    if (Math.abs(row - place) > 100) {
      throw new IllegalStateException(seen + " in place of " + place);
    }
  }

  private static void times(int count, IntConsumer step) {
    for (int i = 0; i < count; i++) {
      int now = i;
      HeadlessScreen.onUiThread(
          () -> {
            step.accept(now);
            return true;
          });
      // A hand is no faster than the screen.
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  private void wheel(int turns) {
    times(1, _ -> bar().setValue(0));
    times(turns, _ -> Event.fireEvent(flow(), WheelTurn.of(-120)));
  }

  private void thumb(double from, double to, int steps) {
    times(steps + 1, i -> bar().setValue(from + (to - from) * i / steps));
  }

  private void keys(KeyCode key, int count) {
    times(1, _ -> table().requestFocus());
    times(count, _ -> press(key));
  }

  private void ends() {
    times(100, i -> press(i % 2 == 0 ? KeyCode.END : KeyCode.HOME));
  }

  private void press(KeyCode key) {
    Event.fireEvent(
        table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
