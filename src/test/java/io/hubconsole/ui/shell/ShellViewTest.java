package io.hubconsole.ui.shell;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.ConsoleWindow;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.PracticeDesk;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.navigation.FeatureViews;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.profiles.ProfileSwitch;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The frame, around views that only note who arrives. */
@ExtendWith(HeadlessScreen.class)
final class ShellViewTest {
  private final List<Destination> arrived = new ArrayList<>();

  private final class Noting implements FeatureView {
    private final StackPane pixels = new StackPane();

    @Override
    public Parent root() {
      return pixels;
    }

    @Override
    public void arrive(Destination destination) {
      arrived.add(destination);
    }

    @Override
    public void dispose() {}
  }

  @Test
  void whoeverIsSentWhereTheyAreArrivesOnceMore(@TempDir Path folder) {
    Destination search = new Destination.ResendEmail(Optional.of("7680"));
    try (PracticeDesk desk = new PracticeDesk(folder, Locale.ENGLISH, new SameThreadTaskRunner())) {
      onUiThread(
          () -> {
            Navigator navigator = new Navigator(ViewName.ROUTING.asLeft());
            ShellView shell = shell(desk, navigator);
            navigator.go(search);
            navigator.go(search);
            navigator.back();
            shell.dispose();
            navigator.go(search);
            return true;
          });
    }
    assertThat(arrived)
        .containsExactly(ViewName.ROUTING.asLeft(), search, search, ViewName.ROUTING.asLeft());
  }

  @Test
  void aKeyClosesTheWindow(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      console.press(KeyCode.CONTROL, KeyCode.Q);
      console.waitFor(() -> !isShown(console));
    }
  }

  @Test
  void thePaletteClosesTheWindow(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      console.press(KeyCode.CONTROL, KeyCode.K);
      console.write("quit");
      assertThat(isShown(console)).isTrue();
      console.press(KeyCode.ENTER);
      console.waitFor(() -> !isShown(console));
    }
  }

  private static boolean isShown(ConsoleOnScreen console) {
    return onUiThread(() -> console.window().scene().getWindow().isShowing());
  }

  private ShellView shell(PracticeDesk desk, Navigator navigator) {
    Texts texts = Texts.of(ShellView.class, "shell", Locale.ENGLISH);
    Map<ViewName, Supplier<FeatureView>> features = new EnumMap<>(ViewName.class);
    for (ViewName view : ViewName.values()) {
      features.put(view, Noting::new);
    }
    ConsoleWindow.Surroundings around = desk.surroundings();
    ProfileSwitch profiles =
        new ProfileSwitch(around.sessions(), around.profiles(), around.settings(), new NoScreens());
    return new ShellView(
        new ShellViewModel(
            texts,
            new Formats(Locale.ENGLISH, ZoneOffset.UTC),
            profiles,
            around.outbox(),
            navigator,
            new FaultReporter(),
            new LongJobs(),
            new SupportViewModel(around.support(), around.tasks(), new LongJobs(), texts, _ -> {}),
            new UpdateViewModel(
                around.updates(), around.desktop(), new Formats(Locale.ENGLISH, ZoneOffset.UTC)),
            new StartNotice(
                Locale.ENGLISH, Optional.empty(), List.of(), new SimpleBooleanProperty(), () -> {}),
            List::of),
        texts,
        new FeatureViews(features));
  }

  /** Nothing is built anew here. */
  private static final class NoScreens implements ProfileSwitch.Screens {
    @Override
    public void close() {}

    @Override
    public void open() {}
  }
}
