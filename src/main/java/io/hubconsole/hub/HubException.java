package io.hubconsole.hub;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
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

    private final Answered answered;
    private final transient @Nullable Duration retryAfter;

    /** The hub is away. */
    public Unavailable(String message, Throwable cause) {
      this(message, cause, Answered.NOTHING, Optional.empty());
    }

    /**
     * The hub is away, or answered that it will not.
     *
     * @param retryAfter for how long it wants to be left alone, where it told
     */
    public Unavailable(
        String message, Throwable cause, Answered answered, Optional<Duration> retryAfter) {
      super(message, cause);
      this.answered = answered;
      this.retryAfter = retryAfter.orElse(null);
    }

    public Answered answered() {
      return answered;
    }

    /** For how long the hub wants to be left alone, where it told. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }

    /** What a hub that was not available said. */
    public enum Answered {
      /** No hub answered: it is away. */
      NOTHING,
      /** The hub is there, and wants to be asked later. */
      LATER,
      /** The hub is there, and refused: asking again will not help. */
      NO
    }
  }

  /** A write may have been carried out: no answer came. Asking again could do it twice. */
  public static final class OutcomeUnknown extends HubException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    public OutcomeUnknown(String message, Throwable cause) {
      this(message, cause, Optional.empty());
    }

    /**
     * A hub that did not answer the write said something.
     *
     * @param retryAfter for how long it wants to be left alone, where it told
     */
    public OutcomeUnknown(String message, Throwable cause, Optional<Duration> retryAfter) {
      super(message, cause);
      this.retryAfter = retryAfter.orElse(null);
    }

    /** For how long the hub wants to be left alone, where it told. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
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
