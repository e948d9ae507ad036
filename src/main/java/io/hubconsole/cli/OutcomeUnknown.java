package io.hubconsole.cli;

/** A fault of the product while a hub was changing something: whether it did is open. */
final class OutcomeUnknown extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutcomeUnknown(Throwable fault) {
    super(fault);
  }
}
