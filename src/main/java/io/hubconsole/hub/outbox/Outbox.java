package io.hubconsole.hub.outbox;

import java.util.List;
import java.util.Optional;

/**
 * The writes of this machine that hubs have not confirmed; each is on disk before anything says so.
 *
 * <p>All methods may wait for a disk: never call one on a thread that paints. A number that is
 * none, or whose state does not allow what is asked, is told by {@link Change}.
 */
public interface Outbox {

  /**
   * Lists writes, oldest first.
   *
   * @param all with those that were sent
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  List<QueuedWrite> writes(boolean all);

  /**
   * Queues a write; it outlives a power cut when this returns.
   *
   * @param by who queues it, as people know them
   * @return its number
   * @throws io.hubconsole.hub.HubException.Unavailable where it could not be kept: it is not queued
   */
  long queue(Order order, Target target, String by);

  /**
   * Lets one that is queued or was refused leave as soon as its hub can be reached, whatever its
   * age and its waiting time.
   */
  Change sendNow(long number);

  /** Puts another order in the place of one that is queued or was refused; it is queued again. */
  Change edit(long number, Order changed);

  /** Forgets one that is not leaving just now. */
  Change discard(long number);

  /** Decides what an unknown one has come to. */
  Change decide(long number, Decision decision);

  /** Why nothing leaves by itself until {@link #confirmOwner} is called; empty where it does. */
  Optional<Hold> hold();

  /** This copy of the folder is the one that sends. */
  void confirmOwner();

  /** What was set aside because it could not be read, in sentences; empty at most times. */
  List<String> reports();

  /**
   * Runs the listener, on any thread, soon after something has changed.
   *
   * @return ends that
   */
  Registration listen(Runnable changed);

  /** What the operator found out about an unknown write. */
  enum Decision {
    /** It was done. */
    SENT,
    /** It was not: it is queued once more, as a new order. */
    AGAIN
  }

  /** What became of a wish. */
  enum Change {
    DONE,
    NO_SUCH_NUMBER,
    /** It is in a state in which that cannot be done. */
    NOT_NOW
  }

  /** Why nothing leaves by itself. */
  enum Hold {
    /** The folder is a copy, or was moved here from another machine: the other may send as well. */
    COPIED
  }

  /** Something that lasts until it is ended. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
