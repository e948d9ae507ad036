package io.hubconsole.hub;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a hub from answering. The message is a sentence for the person who asked: what
 * happened and what to do.
 */
public abstract sealed class HubException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private HubException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The hub cannot be reached, or its store does not answer; nothing was done. */
  public static final class Unavailable extends HubException {
    @Serial private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A write may have been carried out: no answer came. Asking again could do it twice. */
  public static final class OutcomeUnknown extends HubException {
    @Serial private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The caller's role has no access to this operation. */
  public static final class Forbidden extends HubException {
    @Serial private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(message, null);
    }
  }

  /** The hub is open for reading alone; the write was not asked for. */
  public static final class ReadOnly extends HubException {
    @Serial private static final long serialVersionUID = 1L;

    public ReadOnly(String message) {
      super(message, null);
    }
  }

  /** This hub has no such operation. */
  public static final class NotOffered extends HubException {
    @Serial private static final long serialVersionUID = 1L;

    public NotOffered(String message) {
      super(message, null);
    }
  }
}
