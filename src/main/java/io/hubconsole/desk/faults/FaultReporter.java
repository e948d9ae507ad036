package io.hubconsole.desk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Writes a failure that nobody handled to the log and shows its code; for the UI thread. */
public final class FaultReporter {
  private final ReadOnlyObjectWrapper<@Nullable FaultCode> latest = new ReadOnlyObjectWrapper<>();
  private boolean isOfDisk;

  public void report(Throwable fault) {
    FaultCode code = FaultCode.of(fault);
    // Made here: there is one of these before there is a log.
    LoggerFactory.getLogger(FaultReporter.class).error("{}", code.text(), fault);
    isOfDisk = fault instanceof UncheckedIOException || fault instanceof IOException;
    latest.set(code);
  }

  /** The fault to show; {@code null} when there is none. */
  public ReadOnlyObjectProperty<@Nullable FaultCode> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Whether the latest is a file that could not be read or written: a disk may be full. */
  public boolean isOfDisk() {
    return isOfDisk;
  }

  /** The operator has seen it. */
  public void dismiss() {
    latest.set(null);
  }
}
