package io.hubconsole.ui.shell;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.updates.PublishedVersion;
import io.hubconsole.desk.updates.UpdateState;
import io.hubconsole.desk.updates.UpdateWatch;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** That there is a newer version, and the page that tells of it. */
public final class UpdateViewModel {
  private final UpdateWatch watch;
  private final Desktop desktop;
  private final Texts texts;
  private final Formats formats;

  /** Of that watch; pages are opened on that desktop. */
  public UpdateViewModel(UpdateWatch watch, Desktop desktop, Formats formats) {
    this.watch = watch;
    this.desktop = desktop;
    this.formats = formats;
    this.texts = Texts.of(UpdateViewModel.class, "shell", formats.locale());
  }

  /** For the status bar; empty while there is none. */
  public StringBinding line() {
    return Bindings.createStringBinding(
        () ->
            watch.stateProperty().get() instanceof UpdateState.Newer(PublishedVersion newer, var _)
                ? texts.get("update.newer", newer.version().text())
                : "",
        watch.stateProperty());
  }

  /** What is new, as its page calls it; empty for nothing. */
  public StringBinding notes() {
    return Bindings.createStringBinding(
        () ->
            watch.stateProperty().get() instanceof UpdateState.Newer(PublishedVersion newer, var _)
                ? newer.notes()
                : "",
        watch.stateProperty());
  }

  /** For the settings: what was found, and when; empty where nobody is asked. */
  public StringBinding detail() {
    return Bindings.createStringBinding(
        () ->
            switch (watch.stateProperty().get()) {
              case UpdateState.Off _ -> "";
              case UpdateState.Asking _ -> texts.get("update.asking");
              case UpdateState.Newest(Instant asked) -> texts.get("update.newest", time(asked));
              case UpdateState.Newer(PublishedVersion newer, Instant asked) ->
                  texts.get("update.newerSince", newer.version().text(), time(asked));
              case UpdateState.CouldNotAsk(Instant asked) ->
                  texts.get("update.couldNotAsk", time(asked));
            },
        watch.stateProperty());
  }

  private String time(Instant asked) {
    return formats.minute(asked, Instant.now());
  }

  /** Opens the page in the browser; it is an http or https address, or there is none. */
  public void open() {
    if (watch.stateProperty().get() instanceof UpdateState.Newer(PublishedVersion newer, var _)) {
      desktop.open(newer.page().toString());
    }
  }
}
