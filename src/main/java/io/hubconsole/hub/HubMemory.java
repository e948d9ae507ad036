package io.hubconsole.hub;

import io.hubconsole.hub.outbox.Outbox.Registration;
import java.util.function.Function;

/** What a hub that works on while its own hub is away can tell beside its answers. */
public interface HubMemory {

  /** How the line stands; waits for nothing. */
  Line line();

  /** Asks, and tells from when the answer is. */
  <T> Dated<T> dated(Function<ServiceOrderHub, T> question);

  /** How far the request log is remembered; waits for nothing. */
  LogSync logSync();

  /**
   * Runs the listener, on any thread, soon after the line or the log's progress has changed.
   *
   * @return ends that
   */
  Registration listen(Runnable changed);
}
