package io.hubconsole.ui.requestlog;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.requestlog.ErrorGroup;
import io.hubconsole.desk.requestlog.GroupNote;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A note on an error group: written, come back, found from a call. */
@ExtendWith(HeadlessScreen.class)
final class GroupNotesTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private final Texts texts = Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH);
  private final Formats formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
  private final TimeWords times = new TimeWords(Locale.ENGLISH, ZoneOffset.UTC);

  private RequestLogViewModel model(FilledHub hub, Path folder) {
    return LogOfTests.of(hub, folder, tasks, faults::add);
  }

  private static String textOf(Scene scene, String selector) {
    return ((Label) scene.lookup(selector)).getText();
  }

  @SuppressWarnings("unchecked")
  private static TableView<ErrorGroup> table(Scene scene) {
    return (TableView<ErrorGroup>) scene.lookup("#log-groups");
  }

  private static Scene laidOut(javafx.scene.Parent root) {
    Scene scene = new Scene(root, 1000, 300);
    root.applyCss();
    root.layout();
    return scene;
  }

  @Test
  void aNoteComesBackWhenItsGroupDoes(@TempDir Path folder) {
    FilledHub hub = new FilledHub(folder.resolve("hub"), 60);
    onUiThread(
        () -> {
          RequestLogViewModel model = model(hub, folder);
          GroupsPane pane = new GroupsPane(model, texts, times, formats);
          Scene scene = laidOut(pane);
          hub.fail("smsGateway", "Broken pipe after 12 bytes");
          model.toggle(RequestLogViewModel.Lower.GROUPS);
          table(scene).getSelectionModel().select(groupOf(scene, "smsGateway", "Broken"));
          assertThat(scene.lookup("#log-group-note").isVisible()).isFalse();
          pane.writeNote();
          TextArea text = (TextArea) scene.lookup("#log-group-note-text");
          text.setText("x".repeat(GroupNote.LONGEST + 3));
          assertThat(((Button) scene.lookup("#log-group-note-save")).isDisabled()).isTrue();
          assertThat(textOf(scene, "#log-group-note-fault"))
              .isEqualTo("A note has at most 2,000 characters. Leave 3 out.");
          text.setText("The gateway was told");
          ((Button) scene.lookup("#log-group-note-save")).fire();
          assertThat(textOf(scene, "#log-group-note .field-label"))
              .startsWith("Note by anna, ")
              .endsWith(", on smsGateway");
          assertThat(textOf(scene, "#log-group-note .note-again")).isEmpty();

          hub.fail("smsGateway", "Broken pipe after 99 bytes");
          model.findAgain();
          assertThat(textOf(scene, "#log-group-note .note-again"))
              .startsWith("again since ")
              .endsWith(", 1 since the note");
          assertThat(text.getText()).isEqualTo("The gateway was told");
          model.dispose();
          return true;
        });
    hub.close();
    assertThat(faults).isEmpty();
  }

  private static ErrorGroup groupOf(Scene scene, String type, String message) {
    return table(scene).getItems().stream()
        .filter(group -> group.key().type().equals(type))
        .filter(group -> group.key().message().text().startsWith(message))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCallOfANotedGroupShowsItsNote(@TempDir Path folder) {
    FilledHub hub = new FilledHub(folder.resolve("hub"), 20);
    hub.fail("smsGateway", "Broken pipe after 12 bytes");
    onUiThread(
        () -> {
          RequestLogViewModel model = model(hub, folder);
          DetailPane pane =
              new DetailPane(
                  model,
                  texts,
                  times,
                  formats,
                  new RowActions(model.detail(), new NobodysDesktop(), _ -> {}),
                  () -> {});
          Scene scene = laidOut(pane);
          LogRow failed = model.list().rowsProperty().get().get(0).row().orElseThrow();
          LogRow sound = model.list().rowsProperty().get().get(1).row().orElseThrow();
          model.open(failed);
          tasks.pass(DetailViewModel.PAUSE);
          assertThat(scene.lookup("#log-row-note").isVisible()).isFalse();
          pane.writeNote();
          ((TextArea) scene.lookup("#log-row-note-text")).setText("The gateway was told");
          ((Button) scene.lookup("#log-row-note-save")).fire();
          assertThat(textOf(scene, "#log-row-note .note-again")).isEmpty();

          model.open(sound);
          tasks.pass(DetailViewModel.PAUSE);
          assertThat(scene.lookup("#log-row-note").isVisible()).isFalse();
          pane.writeNote();
          assertThat(scene.lookup("#log-row-note").isVisible()).isFalse();

          hub.fail("smsGateway", "Broken pipe after 99 bytes");
          model.findAgain();
          model.open(model.list().rowsProperty().get().get(0).row().orElseThrow());
          tasks.pass(DetailViewModel.PAUSE);
          assertThat(scene.lookup("#log-row-note").isVisible()).isTrue();
          assertThat(((TextArea) scene.lookup("#log-row-note-text")).getText())
              .isEqualTo("The gateway was told");
          assertThat(textOf(scene, "#log-row-note .note-again"))
              .isEqualTo("this call came after the note");
          model.dispose();
          return true;
        });
    hub.close();
    assertThat(faults).isEmpty();
  }
}
