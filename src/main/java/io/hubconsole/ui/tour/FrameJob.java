package io.hubconsole.ui.tour;

import java.io.IOException;
import java.nio.file.Path;

/** What frames the jobs: the palette, the outbox, the settings. */
final class FrameJob {
  private final Guide guide;

  FrameJob(Guide guide) {
    this.guide = guide;
  }

  void take(Path pictures) throws IOException {
    guide.press("open-palette");
    guide.type("palette-text", "352 36");
    guide.picture(pictures.resolve("palette.png"));
    guide.press("close-palette");
    guide.press("rail-outbox");
    guide.picture(pictures.resolve("outbox.png"));
    guide.press("rail-settings");
    guide.picture(pictures.resolve("settings.png"));
  }
}
