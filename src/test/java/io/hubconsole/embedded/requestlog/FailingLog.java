package io.hubconsole.embedded.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.following.FollowedLog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;

/**
 * A log whose store does not answer, once, when it is asked for changes: rows were taken by then.
 */
final class FailingLog implements FollowedLog {
  private final FollowedLog log;
  private final AtomicBoolean fails = new AtomicBoolean();
  private volatile boolean failed;

  FailingLog(FollowedLog log) {
    this.log = log;
  }

  void failOnce() {
    fails.set(true);
  }

  boolean hasFailed() {
    return failed;
  }

  @Override
  public String seal(long number) {
    return log.seal(number);
  }

  @Override
  public Newest newest() {
    return log.newest();
  }

  @Override
  public boolean comesInOrder() {
    return log.comesInOrder();
  }

  @Override
  public List<Row> above(long number, int most, long length) {
    List<Row> above = log.above(number, most, length);
    if (!above.isEmpty() && fails.get()) {
      failed = true;
    }
    return above;
  }

  @Override
  public List<Row> rows(List<Long> ids) {
    return log.rows(ids);
  }

  @Override
  public List<ExternalRequest> requests(List<Long> ids) {
    return log.requests(ids);
  }

  @Override
  public List<Long> idsIn(List<Range> ranges, LongPredicate wanted) {
    return log.idsIn(ranges, wanted);
  }

  @Override
  public Changes changesAfter(long change, int most) {
    if (failed && fails.compareAndSet(true, false)) {
      throw new HubException.Unavailable("away", new IOException("away"));
    }
    return log.changesAfter(change, most);
  }
}
