package io.hubconsole.ui;

import io.hubconsole.desk.session.Desktop;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

/** The operator's own desktop, by way of JavaFX. */
public final class DesktopOfSystem implements Desktop {
  private final HostServices services = new Bare().getHostServices();

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void open(String address) {
    services.showDocument(address);
  }

  /** Host services are had of an application only. */
  private static final class Bare extends Application {
    @Override
    public void start(Stage stage) {}
  }
}
