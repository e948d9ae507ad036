package io.hubconsole.desk.faults;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Writes a failure that nobody handled to the log and shows its code; for the UI thread. */
public final class FaultReporter {
  private final ReadOnlyObjectWrapper<@Nullable FaultCode> latest = new ReadOnlyObjectWrapper<>();
  private boolean isNotKept;

  public void report(Throwable fault) {
    FaultCode code = FaultCode.of(fault);
    // Made here: there is one of these before there is a log.
    LoggerFactory.getLogger(FaultReporter.class).error("{}", code.text(), fault);
    isNotKept = fault instanceof NotKept;
    latest.set(code);
  }

  /** The fault to show; {@code null} when there is none. */
  public ReadOnlyObjectProperty<@Nullable FaultCode> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Whether the latest is that something could not be kept: a disk may be full. */
  public boolean isNotKept() {
    return isNotKept;
  }

  /** The operator has seen it. */
  public void dismiss() {
    latest.set(null);
  }
}
