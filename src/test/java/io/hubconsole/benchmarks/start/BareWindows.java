package io.hubconsole.benchmarks.start;

import java.awt.EventQueue;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javax.swing.JButton;
import javax.swing.JFrame;

/** The smallest windows of the toolkits that run on a Java: what no console can be faster than. */
final class BareWindows {
  private BareWindows() {}

  /** Opens the one that the first word names. */
  public static void main(String[] words) {
    if (words[0].equals("swing")) {
      EventQueue.invokeLater(BareWindows::swing);
    } else {
      Application.launch(OfJavaFx.class);
    }
  }

  private static void swing() {
    JFrame frame = new JFrame("bare");
    frame.add(new JButton("answer"));
    frame.setSize(600, 400);
    frame.setVisible(true);
  }

  /** One button. */
  public static final class OfJavaFx extends Application {
    @Override
    public void start(Stage stage) {
      Platform.setImplicitExit(true);
      stage.setScene(new Scene(new Button("answer"), 600, 400));
      stage.show();
    }
  }
}
