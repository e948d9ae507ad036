package io.hubconsole.ui.requestlog;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.requestlog.comparison.Difference;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.requestlog.RequestLogViewModel.Lower;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two rows side by side, over a real hub. */
@ExtendWith(HeadlessScreen.class)
final class CompareTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private final Texts texts = Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH);

  private RequestLogViewModel model(FilledHub hub, Path folder) {
    return LogOfTests.of(hub, folder, tasks, faults::add);
  }

  private static LogRow row(RequestLogViewModel model, int index) {
    return model.list().rowsProperty().get().get(index).row().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Difference> shown(Scene scene) {
    return ((TableView<Difference>) scene.lookup("#log-compare")).getItems();
  }

  @Test
  void theRowThatIsShownIsAtHandAndComparedWithAnotherOfItsCase(@TempDir Path folder) {
    FilledHub hub = new FilledHub(folder.resolve("hub"), 20);
    onUiThread(
        () -> {
          RequestLogViewModel model = model(hub, folder);
          LogRow selected = row(model, 0);
          LogRow shown = row(model, 2);
          assertThat(model.atHand(Optional.of(selected))).contains(selected);
          model.open(shown);
          assertThat(model.atHand(Optional.of(selected))).contains(shown);
          model.compareShownWith(row(model, 4));
          assertThat(model.lowerProperty().get()).isEqualTo(Lower.COMPARE);
          assertThat(model.compare().stateProperty().get())
              .isInstanceOfSatisfying(
                  CompareState.Shown.class,
                  compared -> {
                    assertThat(compared.left()).isEqualTo(shown);
                    assertThat(compared.right()).isEqualTo(row(model, 4));
                  });
          assertThat(model.atHand(Optional.of(selected))).contains(selected);
          model.dispose();
          return true;
        });
    hub.close();
    assertThat(faults).isEmpty();
  }

  @Test
  void oneRowIsChosenThenTheOther(@TempDir Path folder) {
    FilledHub hub = new FilledHub(folder.resolve("hub"), 20);
    onUiThread(
        () -> {
          RequestLogViewModel model = model(hub, folder);
          ComparePane pane =
              new ComparePane(model, texts, new TimeWords(Locale.ENGLISH, ZoneOffset.UTC));
          Scene scene = new Scene(pane, 900, 300);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          model.compare(row(model, 0));
          assertThat(model.compare().firstProperty().get()).contains(row(model, 0));
          assertThat(model.lowerProperty().get()).isEqualTo(Lower.NOTHING);
          model.compare(row(model, 0));
          assertThat(model.compare().firstProperty().get()).isEmpty();
          model.compare(row(model, 0));
          model.closeLower();
          assertThat(model.compare().firstProperty().get()).isEmpty();

          model.compare(row(model, 1));
          model.compare(row(model, 3));
          assertThat(model.lowerProperty().get()).isEqualTo(Lower.COMPARE);
          assertThat(((Label) scene.lookup("#log-compare-title")).getText())
              .isEqualTo(
                  "No. %d and no. %d compared".formatted(row(model, 1).id(), row(model, 3).id()));
          assertThat(shown(scene))
              .anyMatch(one -> one.place().equals(new Difference.Place.Path("$.number")))
              .noneMatch(one -> one.place().equals(new Difference.Place.Path("$.email")))
              .noneMatch(one -> one.kind() == Difference.Kind.SAME);
          ((CheckBox) scene.lookup("#log-compare-same")).fire();
          assertThat(shown(scene))
              .anyMatch(one -> one.place().equals(new Difference.Place.Path("$.email")));

          LogRow kept = row(model, 5);
          LogRow gone = row(model, 19);
          hub.removeOldest(7);
          model.compare(kept);
          model.compare(gone);
          assertThat(model.compare().stateProperty().get()).isInstanceOf(CompareState.Failed.class);
          assertThat(shown(scene)).isEmpty();
          model.dispose();
          return true;
        });
    hub.close();
    assertThat(faults).isEmpty();
  }

  @Test
  void whatDiffersIsSeenInALongValue() {
    String begin = "x".repeat(1000);
    assertThat(new ShortenedValue(begin + "one", begin + "two").text())
        .isEqualTo("…" + "x".repeat(24) + "one");
    assertThat(new ShortenedValue("a\nb", "").text()).isEqualTo("a b");
    assertThat(new ShortenedValue(begin, begin).text()).isEqualTo("x".repeat(400) + "…");
  }
}
