package io.hubconsole.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What JavaFX logs about styles and FXML while this is open. */
final class FxComplaints extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("javafx");
  private final Level before = logger.getLevel();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  FxComplaints() {
    logger.setLevel(Level.WARNING);
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  List<String> heard() {
    return List.copyOf(complaints);
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
      complaints.add(line.getLoggerName() + ": " + line.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(before);
  }
}
