package io.hubconsole.ui.tour;

import io.hubconsole.desk.tasks.WatchedTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.ConsoleWindow;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The jobs of the console, done one after the other on a hub that is opening or open. */
public final class Tour {
  /** How wide and high the screen is that JavaFX has without a display, in pixels. */
  private static final int SCREEN = 1000;

  private final Surroundings around;
  private final WatchedTaskRunner tasks;
  private final TourLook look;
  private final Consumer<String> told;

  /**
   * A tour of a console in these surroundings, whose task runner is {@code tasks}.
   *
   * @param told takes a line for each job with its answer
   */
  public Tour(Surroundings around, WatchedTaskRunner tasks, TourLook look, Consumer<String> told) {
    this.around = around;
    this.tasks = tasks;
    this.look = look;
    this.told = told;
  }

  /**
   * Takes it, and leaves a picture of each screen in the folder. For a thread that may wait.
   *
   * @throws IOException where a picture cannot be written
   */
  public void take(Path pictures) throws IOException {
    Stage stage = Guide.onUiThread(Stage::new);
    ConsoleWindow window =
        Guide.onUiThread(
            () -> {
              ConsoleWindow opened =
                  new ConsoleWindow(
                      around, Math.min(SCREEN, look.width()), Math.min(SCREEN, look.height()));
              stage.setScene(opened.scene());
              stage.show();
              around.session().open();
              return opened;
            });
    try {
      Guide guide = new Guide(window, look, tasks);
      guide.settle();
      Texts texts = Texts.of(Tour.class, "tour", look.locale());
      new RoutingJob(guide, texts, told).take(pictures);
      new ResendJob(guide, texts, told).take(pictures);
      new RequestLogJob(guide, texts, told).take(pictures);
      new FrameJob(guide).take(pictures);
    } finally {
      Guide.onUiThread(
          () -> {
            stage.hide();
            window.dispose();
            return true;
          });
    }
  }
}
