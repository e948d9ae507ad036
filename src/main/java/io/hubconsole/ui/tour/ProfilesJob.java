package io.hubconsole.ui.tour;

import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;

/** Profiles: the list, a new one with what is wrong with it, one kept, another hub opened. */
final class ProfilesJob {
  private final Guide guide;

  ProfilesJob(Guide guide) {
    this.guide = guide;
  }

  void take(Path pictures) throws IOException {
    guide.chooseLast("profile-chip");
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
    openLive(pictures);
  }

  /** The live hub that was kept is opened: it looks unlike any other, and cannot be reached. */
  private void openLive(Path pictures) throws IOException {
    guide.with(
        "profile-chip",
        MenuButton.class,
        menu -> menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
    guide.chooseSecond("profile-chip");
    guide.picture(pictures.resolve("profiles-live.png"));
    guide.press("rail-resend");
    guide.picture(pictures.resolve("profiles-live-resend.png"));
  }
}
