package io.hubconsole.ui.navigation;

import java.util.Optional;

/** The views, in the order of the rail. */
public enum ViewName {
  ROUTING(1),
  RESEND_EMAIL(2),
  REQUEST_LOG(3),
  OUTBOX(4),
  SETTINGS(5);

  private final int digit;

  ViewName(int digit) {
    this.digit = digit;
  }

  /** The digit that opens it, with Ctrl. */
  public int digit() {
    return digit;
  }

  /** The view as it was left. */
  public Destination asLeft() {
    return switch (this) {
      case ROUTING -> new Destination.Routing(Optional.empty());
      case RESEND_EMAIL -> new Destination.ResendEmail(Optional.empty());
      case REQUEST_LOG -> new Destination.RequestLog(Optional.empty());
      case OUTBOX -> new Destination.Outbox(Optional.empty());
      case SETTINGS -> new Destination.Settings();
    };
  }
}
