package io.hubconsole.ui.requestlog;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.appearance.Formats;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A row below the list, over a real hub. */
@ExtendWith(HeadlessScreen.class)
final class DetailPaneTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private final Texts texts = Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH);
  private final Formats formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);

  private static final class NoDesktop implements Desktop {
    @Override
    public void copy(String text) {}

    @Override
    public void open(String address) {}
  }

  private static int linesOfResponse(DetailPane pane) {
    return ((ListView<?>) pane.lookup("#log-response .raw-lines")).getItems().size();
  }

  @Test
  void aRowThatCannotBeReadShowsNothingOfTheOneBefore(@TempDir Path folder) {
    FilledHub hub = new FilledHub(folder.resolve("hub"), 20);
    onUiThread(
        () -> {
          RequestLogViewModel model = LogOfTests.of(hub, folder, tasks, faults::add);
          DetailPane pane =
              new DetailPane(
                  model,
                  texts,
                  new TimeWords(Locale.ENGLISH, ZoneOffset.UTC),
                  formats,
                  new RowActions(model.detail(), new NoDesktop(), _ -> {}),
                  () -> {});
          Scene scene = new Scene(pane, 900, 300);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          LogRow first = model.list().rowsProperty().get().get(0).row().orElseThrow();
          LogRow second = model.list().rowsProperty().get().get(1).row().orElseThrow();
          model.open(first);
          tasks.pass(DetailViewModel.PAUSE);
          assertThat(linesOfResponse(pane)).isPositive();

          hub.close();
          model.open(second);
          tasks.pass(DetailViewModel.PAUSE);

          assertThat(model.detail().stateProperty().get()).isInstanceOf(DetailState.Failed.class);
          assertThat(linesOfResponse(pane)).isZero();
          model.dispose();
          return true;
        });
    assertThat(faults).isEmpty();
  }
}
