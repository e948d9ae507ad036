package io.hubconsole.server.connection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * By when a connection must have done what it is at: sent its request, sent the body, taken the
 * answer, or asked again. Set by the connection's own thread, looked at by another.
 */
public final class ReadDeadline {
  /** A request's first line and headers, from the first byte, or from the connection's start. */
  static final Duration HEADERS = Duration.ofSeconds(8);

  /** A body: at first, and for each {@value #BODY_STEP} bytes of it that came. */
  static final Duration BODY = Duration.ofSeconds(8);

  static final int BODY_STEP = 16 * 1024;

  /** Taking an answer: at first, and at most between two pieces of it that were taken. */
  static final Duration ANSWER = Duration.ofSeconds(60);

  /** How many bytes of an answer must be taken for each further second. */
  static final int ANSWER_STEP = 4 * 1024;

  /** Between two requests. */
  static final Duration IDLE = Duration.ofSeconds(60);

  /** More than any body that is read, or thrown away after its refusal. */
  static final long MOST_BYTES = 16L * 1024 * 1024;

  private static final long NONE = Long.MAX_VALUE;

  private enum Phase {
    IDLE,
    HEADERS,
    BODY,
    OTHER
  }

  private final LongSupplier nanoTime;
  private final long origin;
  private volatile long deadline;
  private Phase phase = Phase.HEADERS;
  private long bodyBegun;
  private long bodyBytes;
  private long answerBegun;
  private long answerBytes;

  /**
   * Begins with the connection.
   *
   * @param nanoTime a clock that never goes back, in nanoseconds
   */
  ReadDeadline(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.origin = nanoTime.getAsLong();
    within(HEADERS);
  }

  private long now() {
    return nanoTime.getAsLong() - origin;
  }

  private void within(Duration time) {
    deadline = now() + time.toNanos();
  }

  boolean isPast() {
    return now() > deadline;
  }

  /** Bytes came in; tells whether more of them may. */
  boolean came(int bytes) {
    return switch (phase) {
      case IDLE -> {
        phase = Phase.HEADERS;
        within(HEADERS);
        yield true;
      }
      case BODY -> {
        bodyBytes += bytes;
        deadline =
            bodyBegun + BODY.toNanos() + bodyBytes / BODY_STEP * Duration.ofSeconds(1).toNanos();
        yield bodyBytes <= MOST_BYTES;
      }
      case HEADERS, OTHER -> true;
    };
  }

  /** The request's headers are here; what follows takes its time. */
  public void working() {
    phase = Phase.OTHER;
    deadline = NONE;
  }

  /** The body is being read. */
  public void readingBody() {
    phase = Phase.BODY;
    bodyBegun = now();
    bodyBytes = 0;
    within(BODY);
  }

  /** The answer is being sent. */
  public void answering() {
    phase = Phase.OTHER;
    answerBegun = now();
    answerBytes = 0;
    within(ANSWER);
  }

  /** So many bytes of the answer were taken: who goes on taking gets it all. */
  public void went(int bytes) {
    answerBytes += bytes;
    long earned =
        answerBegun
            + ANSWER.toNanos()
            + answerBytes / ANSWER_STEP * Duration.ofSeconds(1).toNanos();
    deadline = Math.min(earned, now() + ANSWER.toNanos());
  }

  /** The answer is sent: the next request may come. */
  public void answered() {
    phase = Phase.IDLE;
    within(IDLE);
  }
}
