package io.hubconsole.ui.shell;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.Profile;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.ui.ConsoleWindow;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.picture.ScenePicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessScreen.class)
class ShellLookTest {
  @Test
  void look() throws Exception {
    Path dir = Files.createTempDirectory("look");
    HeadlessScreen.onUiThread(
        () -> {
          var tasks = new SameThreadTaskRunner();
          var session =
              new HubSession(
                  new Profile("practice", Profile.Purpose.PRACTICE, dir.toString()),
                  Locale.ENGLISH,
                  (_, _) -> {
                    throw new IllegalStateException("no hub yet");
                  },
                  tasks,
                  Clock.systemUTC());
          session.open();
          var settings = new SettingsStore(dir.resolve("settings.json"));
          var window =
              new ConsoleWindow(
                  new ConsoleWindow.Surroundings(
                      session,
                      tasks,
                      settings,
                      new HomeFolder(dir),
                      new FaultReporter(),
                      Locale.ENGLISH),
                  1000,
                  700);
          Stage stage = new Stage();
          stage.setScene(window.scene());
          stage.show();
          new ScenePicture(window.scene()).write(Path.of("/tmp/look.png"));
          return true;
        });
  }
}
