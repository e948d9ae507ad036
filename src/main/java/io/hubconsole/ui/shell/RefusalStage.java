package io.hubconsole.ui.shell;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Theme;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small window that tells why no console is opened. */
public final class RefusalStage {
  private static final double WIDTH = 460;

  private final Stage stage = new Stage();

  /**
   * A window that is not shown yet.
   *
   * @param closed is told when it has been read
   */
  public RefusalStage(String sentence, Locale locale, Runnable closed) {
    Texts texts = Texts.of(RefusalStage.class, "shell", locale);
    Label told = new Label(sentence, new FontIcon("fth-alert-triangle"));
    told.setId("refusal");
    told.setWrapText(true);
    told.setGraphicTextGap(12);
    told.setMinHeight(Label.USE_PREF_SIZE);
    Button close = new Button(texts.get("refusal.close"));
    close.setId("refusal-close");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.hide());
    VBox root = new VBox(18, told, close);
    root.setAlignment(Pos.CENTER_RIGHT);
    root.setPadding(new Insets(20));
    root.setPrefWidth(WIDTH);
    Theme theme = new Theme();
    theme.apply(Appearance.SYSTEM);
    stage.setTitle(texts.get("brand"));
    stage.setScene(new Scene(root));
    theme.dress(stage.getScene());
    stage.setResizable(false);
    stage.setOnHidden(_ -> closed.run());
  }

  /** Shows it in front of the other windows. */
  public void show() {
    stage.show();
    stage.toFront();
  }
}
