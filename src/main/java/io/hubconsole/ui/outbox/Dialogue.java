package io.hubconsole.ui.outbox;

import io.hubconsole.hub.ResendOrder;
import io.hubconsole.ui.requestlog.CallForm;
import javafx.beans.property.StringProperty;

/** What is asked about the write that is selected. */
sealed interface Dialogue {

  record Nothing() implements Dialogue {}

  /** Whether it shall be forgotten. */
  record DiscardAsked(long number) implements Dialogue {}

  /** Whether it shall be sent once more, though it may have been done. */
  record AgainAsked(long number) implements Dialogue {}

  /**
   * Another address for an email.
   *
   * @param address as it is typed; blank: the case's own
   * @param fault what is wrong with it; empty for nothing
   */
  record EditEmail(long number, ResendOrder order, StringProperty address, StringProperty fault)
      implements Dialogue {}

  /** Other words for a logged call. */
  record EditCall(long number, CallForm form) implements Dialogue {}

  /** Whether something is being written. */
  default boolean isEdit() {
    return this instanceof EditEmail || this instanceof EditCall;
  }
}
