package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.LogSync;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The log while the hub is away, and when it is back: nothing shown moves. */
@Execution(ExecutionMode.CONCURRENT)
final class RememberedRowsTest {
  private static final Instant SINCE = Instant.parse("2026-08-20T10:00:00Z");
  private static final int ROWS = 250;

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private FilledHub hub;

  @SuppressWarnings("NullAway.Init")
  private RequestLogViewModel model;

  @BeforeEach
  void open(@TempDir Path folder) {
    hub = new FilledHub(folder.resolve("hub"), ROWS);
    model =
        new RequestLogParts(
                hub.session(tasks),
                tasks,
                new SettingsStore(folder.resolve("settings.json")),
                Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH),
                new Formats(Locale.ENGLISH, ZoneOffset.UTC),
                faults::add,
                new LongJobs(),
                NotesOfTests.in(folder))
            .model();
    hub.line().go(SINCE);
    tasks.pass(Duration.ZERO);
    model.findAgain();
  }

  @AfterEach
  void close() {
    model.dispose();
    hub.close();
    assertThat(faults).isEmpty();
  }

  private void comeBack() {
    hub.line().comeBack();
    tasks.pass(Duration.ZERO);
  }

  private Provenance from() {
    return model.list().provenanceProperty().get().orElseThrow();
  }

  @Test
  void theSameRowsStayAndAreOfNow() {
    assertThat(from().isRemembered()).isTrue();
    assertThat(from().at()).isEqualTo(SINCE);
    RequestPages shown = model.list().rowsProperty().get();
    comeBack();
    assertThat(from().isRemembered()).isFalse();
    assertThat(model.list().rowsProperty().get()).isSameAs(shown);
    assertThat(model.list().newRowsProperty().get()).isZero();
  }

  @Test
  void newRowsAreCountedAndNotShown() {
    RequestPages shown = model.list().rowsProperty().get();
    hub.log("smsGateway", "while away");
    comeBack();
    assertThat(model.list().rowsProperty().get()).isSameAs(shown);
    assertThat(model.list().newRowsProperty().get()).isEqualTo(1);
    assertThat(from().isRemembered()).isFalse();
  }

  @Test
  void moreNewRowsThanAPageLeaveWhatIsShownRemembered() {
    RequestPages shown = model.list().rowsProperty().get();
    for (int i = 0; i <= RequestPages.PAGE; i++) {
      hub.log("smsGateway", "row " + i);
    }
    comeBack();
    assertThat(model.list().rowsProperty().get()).isSameAs(shown);
    assertThat(model.list().newRowsProperty().get()).isEqualTo(RequestPages.PAGE);
    assertThat(from().isRemembered()).isTrue();
  }

  @Test
  void rowsOfWhichNotAllWereRememberedAreReplacedWhereOneIs() {
    RequestPages shown = model.list().rowsProperty().get();
    hub.removeOldest(10);
    hub.log("smsGateway", "while away");
    comeBack();
    assertThat(model.list().rowsProperty().get()).isNotSameAs(shown).hasSize(ROWS - 10 + 1);
    assertThat(model.list().rowsProperty().get().newAtTop()).hasValue(1);
    assertThat(from().isRemembered()).isFalse();
  }

  @Test
  void aLogThatIsSyncedFurtherIsLookedAtAgain() {
    RequestPages shown = model.list().rowsProperty().get();
    hub.log("smsGateway", "synced");
    hub.line().sync(new LogSync(100, OptionalLong.of(ROWS), false, true));
    tasks.pass(Duration.ZERO);
    assertThat(model.list().newRowsProperty().get()).isZero();
    hub.line().sync(new LogSync(ROWS, OptionalLong.of(ROWS), true, false));
    tasks.pass(Duration.ZERO);
    assertThat(model.list().newRowsProperty().get()).isEqualTo(1);
    assertThat(model.list().rowsProperty().get()).isSameAs(shown);
  }

  @Test
  void aRowThatCouldNotBeReadIsReadWhenTheHubIsBack() {
    LogRow row = model.list().rowsProperty().get().getFirst().row().orElseThrow();
    model.open(row);
    tasks.pass(DetailViewModel.PAUSE);
    assertThat(model.detail().stateProperty().get()).isInstanceOf(DetailState.Failed.class);
    comeBack();
    assertThat(model.detail().stateProperty().get())
        .isInstanceOfSatisfying(
            DetailState.Shown.class,
            shown -> assertThat(shown.provenance().isRemembered()).isFalse());
  }

  @Test
  void aLogThatWasNeverReadIsReadWhenTheHubIsBack() {
    model.filter().textProperty().set("smsGateway nothing of this kind");
    tasks.pass(Duration.ofSeconds(1));
    assertThat(model.list().failureProperty().get()).isNotEmpty();
    comeBack();
    assertThat(model.list().failureProperty().get()).isEmpty();
  }
}
