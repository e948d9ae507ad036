package io.hubconsole.offline;

import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.offline.cache.MemoryStore;
import io.hubconsole.offline.line.HubLine;
import io.hubconsole.offline.line.WatchedLine;
import io.hubconsole.offline.outbox.QueuedWrites;
import io.hubconsole.offline.sync.RequestSync;
import java.util.Optional;

/** What a hub that may be away is made of, put together and taken apart in order. */
final class OfflineParts implements AutoCloseable {
  private final MemoryStore memory;
  private final Description description;
  private final WatchedLine line;
  private final RequestSync sync;
  private final QueuedWrites writes;
  private final Registration ofLine;
  private final RoutingReading routing;
  private final CaseReading cases;
  private final RequestReading requests;

  /**
   * Opens the memory, then the line.
   *
   * @throws io.hubconsole.hub.HubException where the hub answers, and will not be asked
   */
  OfflineParts(Opening opening) {
    AnswerText texts = new AnswerText();
    this.memory =
        MemoryStore.open(
            opening.memory(),
            opening.memoryKey(),
            opening.target(),
            opening.locale(),
            opening.clock());
    try {
      this.description = new Description(memory, texts, opening.target());
      this.line =
          WatchedLine.open(
              opening.line(),
              opening.probe(),
              description.isKnown() ? Optional.of(Asking.PATIENCE) : Optional.empty(),
              opening.clock(),
              opening.locale());
    } catch (RuntimeException fault) {
      memory.close();
      throw fault;
    }
    Asking asking = new Asking(line, memory, opening.clock());
    this.sync = new RequestSync(memory.log().progress(), line);
    this.writes =
        new QueuedWrites(
            opening.outbox(),
            opening.target(),
            opening.by(),
            opening.sends() ? line : new NoLine(),
            opening.clock(),
            opening.locale());
    this.routing = new RoutingReading(asking, new Questions(texts));
    this.cases = new CaseReading(asking, memory.cases());
    this.requests = new RequestReading(asking, memory.log(), sync, line);
    this.ofLine = line.listen(this::lineChanged);
    lineChanged();
    sync.start();
  }

  /** What nothing leaves by. */
  private static final class NoLine implements HubLine {
    @Override
    public Optional<ServiceOrderHub> hub() {
      return Optional.empty();
    }

    @Override
    public void lost(ServiceOrderHub asked, HubException.Unavailable why) {
      // Nothing is asked by it.
    }
  }

  private void lineChanged() {
    if (line.hub().isPresent()) {
      writes.hubIsBack();
    }
  }

  HubDescription description() {
    return description.of(line.hub());
  }

  WatchedLine line() {
    return line;
  }

  RequestSync sync() {
    return sync;
  }

  QueuedWrites writes() {
    return writes;
  }

  RoutingReading routing() {
    return routing;
  }

  CaseReading cases() {
    return cases;
  }

  RequestReading requests() {
    return requests;
  }

  /** What is written first, what is remembered last: late answers may still come in between. */
  @Override
  public void close() {
    ofLine.close();
    sync.close();
    writes.close();
    line.close();
    memory.close();
  }
}
