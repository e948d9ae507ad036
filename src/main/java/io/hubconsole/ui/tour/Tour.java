package io.hubconsole.ui.tour;

import io.hubconsole.desk.tasks.WatchedTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.ConsoleWindow;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The jobs of the console, done one after the other on a hub that is opening or open. */
public final class Tour {
  /** How wide and high the screen is that JavaFX has without a display, in pixels. */
  private static final int SCREEN = 1000;

  private final Surroundings around;
  private final WatchedTaskRunner tasks;
  private final TourLook look;
  private final Optional<Network> network;
  private final Consumer<String> told;

  /**
   * A tour of a console in these surroundings, whose task runner is {@code tasks}.
   *
   * @param network a hub that goes away and comes back; empty where that is not shown
   * @param told takes a line for each job with its answer
   */
  public Tour(
      Surroundings around,
      WatchedTaskRunner tasks,
      TourLook look,
      Optional<Network> network,
      Consumer<String> told) {
    this.around = around;
    this.tasks = tasks;
    this.look = look;
    this.network = network;
    this.told = told;
  }

  /** One of the console's jobs, each screen of it a picture in the folder. */
  private interface Job {
    void take(Path pictures) throws IOException;
  }

  /** What a job needs may be missing from a hub that is not the practice one. */
  private void take(Job job, Path pictures, Texts texts) throws IOException {
    try {
      job.take(pictures);
    } catch (NotOnThisScreen missing) {
      told.accept(texts.get("job.cutShort"));
    }
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
              opened.takeFocus();
              stage.show();
              around.outbox().read();
              around.session().open();
              return opened;
            });
    try {
      Guide guide = new Guide(window, look, tasks);
      guide.settle();
      Texts texts = Texts.of(Tour.class, "tour", look.locale());
      List<Job> jobs =
          new ArrayList<>(
              List.of(
                  new RoutingJob(guide, texts, told)::take,
                  new ResendJob(guide, texts, told)::take,
                  new RequestLogJob(guide, texts, told)::take,
                  new FrameJob(guide)::take,
                  new ProfilesJob(guide)::take));
      network.ifPresent(hub -> jobs.add(new OfflineJob(guide, hub, texts, told)::take));
      for (Job job : jobs) {
        take(job, pictures, texts);
      }
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
