package io.hubconsole.ui.appearance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the FXML that lies beside a view's class and has its name. */
public final class ViewLoader {

  /**
   * Loads the pixels of a view and fills its {@code @FXML} fields.
   *
   * @param view the controller: made by hand, with what it needs
   */
  public Parent load(Object view, ResourceBundle texts) {
    Class<?> type = view.getClass();
    URL fxml =
        Objects.requireNonNull(
            type.getResource(type.getSimpleName() + ".fxml"), type.getSimpleName());
    FXMLLoader loader = new FXMLLoader(fxml, texts);
    loader.setController(view);
    try {
      return loader.load();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
