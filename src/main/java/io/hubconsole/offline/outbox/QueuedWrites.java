package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.line.HubLine;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The writes of one hub: each goes through the outbox, and is on disk there before its first byte
 * leaves. While the line stands, whoever asks waits for the hub's answer, which is told as the hub
 * gave it; else they are told that it is queued.
 */
public final class QueuedWrites implements AutoCloseable {
  private final OutboxStore store;
  private final Target target;
  private final String by;
  private final Asking asking;
  private final Drain drain;

  /**
   * The writes to that target.
   *
   * @param by who gives the orders, as people know them
   * @param line to the hub, which must be of that target; who holds it calls {@link #hubIsBack}
   * @param locale the language of sentences
   */
  public QueuedWrites(
      OutboxStore store, Target target, String by, HubLine line, Clock clock, Locale locale) {
    this.store = store;
    this.target = target;
    this.by = by;
    Texts texts = Texts.of(QueuedWrites.class, "outbox", locale);
    this.asking = new Asking(texts);
    this.drain =
        new Drain(
            store,
            target,
            line,
            new Errand(store.departures(), target.callerMark(), texts, asking),
            clock);
  }

  /**
   * What one drain has come to.
   *
   * @param sent how many were done
   * @param refused how many the hub refused
   * @param unknown how many of this target wait for evidence or a decision now
   * @param left how many wait still to leave, or to be asked for again
   */
  public record Drained(int sent, int refused, int unknown, int left) {}

  /**
   * Queues the email, and waits for the hub's answer while the line stands. The same order under
   * the same key is queued once.
   *
   * @throws HubException as the hub does; {@link HubException.OutcomeUnknown} where nobody knows
   *     whether it was sent; {@link HubException.Unavailable} where it could not be queued: nothing
   *     was sent
   */
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    return asked(
        new Order.Email(order),
        new ResendAnswer.KeyReused(),
        answer -> ((Told.Email) answer).answer(),
        ResendAnswer.Queued::new);
  }

  /**
   * Queues the call, and waits for the hub's answer while the line stands. The same call under the
   * same key is queued once.
   *
   * @throws HubException as {@link #sendCompletedEmail}
   */
  public SaveAnswer saveRequest(NewExternalRequest request) {
    return asked(
        new Order.LoggedCall(request),
        new SaveAnswer.KeyReused(),
        answer -> ((Told.Call) answer).answer(),
        SaveAnswer.Queued::new);
  }

  /** How an answer says that a write is queued. */
  private interface Queued<T> {
    T as(long number, boolean mayHaveArrived);
  }

  private <T> T asked(Order given, T keyReused, Function<Told, T> answer, Queued<T> queued) {
    Order order = Keys.ensured(given);
    // From before it is queued, since it may be answered at once.
    try (Waiter waiter = drain.expect(Keys.of(order).orElseThrow())) {
      return switch (store.enter(order, target, by)) {
        case Entry.KeyTaken _ -> keyReused;
        case Entry.Fresh(long number) -> told(wait(waiter, number), number, answer, queued);
        case Entry.Known(KeptWrite write) ->
            told(known(waiter, write), write.number(), answer, queued);
      };
    }
  }

  private Told known(Waiter waiter, KeptWrite write) {
    return switch (write.state()) {
      case QUEUED, SENDING -> wait(waiter, write.number());
      case SENT -> asking.answerOf(write);
      case UNKNOWN ->
          asking
              .unknown(
                  write.number(), write.lastWords().orElse(""), new IOException("not known yet"))
              .told();
      case REFUSED -> askedOnceMore(write);
    };
  }

  private Told askedOnceMore(KeptWrite refused) {
    // Not by the one that may have heard of the refusal.
    try (Waiter waiter = drain.expect(Keys.of(refused.order()).orElseThrow())) {
      store.repeat(refused.number());
      return wait(waiter, refused.number());
    }
  }

  private Told wait(Waiter waiter, long number) {
    return drain.await(waiter, number);
  }

  private static <T> T told(Told told, long number, Function<Told, T> answer, Queued<T> queued) {
    return switch (told) {
      case Told.Email _, Told.Call _ -> answer.apply(told);
      case Told.Thrown(RuntimeException fault) -> throw fault;
      case Told.Later(boolean mayHaveArrived) -> queued.as(number, mayHaveArrived);
    };
  }

  /** The line stands again: what is queued leaves. */
  public void hubIsBack() {
    drain.wake();
  }

  /**
   * Tries once to send everything that may leave by this target, and waits for the answers; what
   * was to be left alone for a while is tried too.
   *
   * @throws HubException.Unavailable where the outbox cannot be read
   */
  public Drained drain() {
    try {
      return drain.begin().ended().join();
    } catch (CompletionException fault) {
      if (fault.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw fault;
    }
  }

  /**
   * Begins nothing more, and waits some seconds for the hub's answers to what has left; those that
   * come later are kept all the same. Not for a thread that paints.
   */
  @Override
  public void close() {
    drain.close();
  }
}
