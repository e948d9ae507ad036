package io.hubconsole.ui.tour;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;

/** Profiles: the list, a new one with what is wrong with it, one kept, another hub opened. */
final class ProfilesJob {
  /** The menu has practice, a line and the entry that leads to the form. */
  private static final int MANAGE = 2;

  private final Guide guide;

  ProfilesJob(Guide guide) {
    this.guide = guide;
  }

  void take(Path pictures) throws IOException {
    guide.choose("profile-chip", MANAGE);
    guide.picture(pictures.resolve("profiles.png"));
    guide.press("profile-add");
    guide.type("profile-address", "http://hub.example.com");
    guide.picture(pictures.resolve("profiles-in-the-clear.png"));
    guide.press("profile-save");
    guide.picture(pictures.resolve("profiles-refused.png"));
    guide.type("profile-name", "Växjö office, the hub that everybody in the south works on");
    guide.type("profile-address", "http://127.0.0.1:9");
    guide.type("profile-token", "a-token");
    guide.press("profile-try");
    guide.picture(pictures.resolve("profiles-not-reached.png"));
    guide.press("profile-save");
    guide.picture(pictures.resolve("profiles-kept.png"));
    guide.press("profile-remove");
    guide.picture(pictures.resolve("profiles-remove.png"));
    guide.press("profile-keep");
    guide.press("profile-add");
    guide.type("profile-name", "Training");
    guide.press("profile-kind-folder");
    guide.type("profile-folder", "hub");
    guide.press("profile-test");
    guide.with("profile-read-only", CheckBox.class, box -> box.setSelected(true));
    guide.press("profile-save");
    guide.picture(pictures.resolve("profiles-folder.png"));
    askBeforeLeaving(pictures);
    openLive(pictures);
  }

  /** A mail that is not through yet is asked about before its profile is left. */
  private void askBeforeLeaving(Path pictures) throws IOException {
    guide.press("rail-resend");
    if (guide.has("#resend-send")) {
      guide.press("resend-send");
      guide.choose("profile-chip", 1);
      guide.picture(pictures.resolve("profiles-question.png"));
      guide.press("switch-stay");
    }
  }

  /** The live hub that was kept is opened: it looks unlike any other, and cannot be reached. */
  private void openLive(Path pictures) throws IOException {
    guide.press("rail-settings");
    guide.choose("profile-chip", 1);
    guide.picture(pictures.resolve("profiles-live.png"));
    guide.press("rail-resend");
    guide.picture(pictures.resolve("profiles-live-resend.png"));
  }
}
