package io.hubconsole.ui.shell;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.shell.Bar.Weight;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What has to be said above every view: questions first, faults last. */
final class Bars extends VBox {
  private static final double LEAST_GO = 120;
  private static final double MOST_GO = 280;

  private final BarsViewModel model;
  private final Texts texts;

  Bars(BarsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getChildren()
        .addAll(
            failure(), switching(), quitting(), calledOff(), late(), start(), notice(), fault());
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Bar failure() {
    Button mend = button("mend-profile", "profile.manage", model::manageProfiles);
    mend.visibleProperty().bind(model.failedByProfile());
    mend.managedProperty().bind(mend.visibleProperty());
    Button again = button("try-again", "hub.tryAgain", model::tryAgain);
    return new Bar("hub-failure", Weight.FAILED, model.failure(), mend, again);
  }

  private Bar switching() {
    Button stay = button("switch-stay", "switch.stay", model::stay);
    Button go = button("switch-go", "switch.leave", model::leave);
    go.setAccessibleText(go.getText());
    go.textProperty().bind(model.switchGo());
    go.setMinWidth(LEAST_GO);
    go.setMaxWidth(MOST_GO);
    return new Bar("switch-question", Weight.ASKED, model.switchQuestion(), stay, go)
        .withFocusOn(stay);
  }

  private Bar quitting() {
    QuitViewModel quit = model.quit();
    Button stay = button("quit-stay", "switch.stay", quit::stay);
    Button close = button("quit-anyway", "quit.anyway", quit::quitAnyway);
    return new Bar("quit-question", Weight.ASKED, quit.question(), stay, close).withFocusOn(stay);
  }

  private Bar calledOff() {
    Button open = button("called-off-open", "calledOff.open", model::openCalledOff);
    Button seen = button("called-off-seen", "bar.dismiss", model::seenCalledOff);
    return new Bar("called-off", Weight.ASKED, model.calledOff(), open, seen);
  }

  private Bar late() {
    Button seen = button("late-seen", "bar.dismiss", model::seenLate);
    return new Bar("late-outcome", Weight.TOLD, model.late(), seen);
  }

  private Bar start() {
    StartNotice start = model.start();
    Button seen = button("start-seen", "bar.dismiss", start::seen);
    if (start.keep().isEmpty()) {
      return new Bar("start-notice", Weight.ASKED, start.told(), seen);
    }
    Button keep = new Button(start.keep());
    keep.setId("start-keep");
    keep.setOnAction(_ -> start.keepThis());
    return new Bar("start-notice", Weight.ASKED, start.told(), keep, seen);
  }

  private Bar notice() {
    Button seen = button("notice-seen", "bar.dismiss", model.support()::seen);
    return new Bar("notice", Weight.TOLD, model.support().toldProperty(), seen);
  }

  private Bar fault() {
    Button dismiss = button("fault-dismiss", "bar.dismiss", model::dismissFault);
    return new Bar("fault", Weight.FAILED, model.fault(), dismiss);
  }
}
