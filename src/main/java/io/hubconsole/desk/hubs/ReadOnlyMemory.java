package io.hubconsole.desk.hubs;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Outbox.Registration;
import java.util.function.Function;

/** What a hub remembers that is asked and never told. */
record ReadOnlyMemory(HubMemory memory, String sentence) implements HubMemory {
  @Override
  public Line line() {
    return memory.line();
  }

  @Override
  public <T> Dated<T> dated(Function<ServiceOrderHub, T> question) {
    return memory.dated(hub -> question.apply(new ReadOnlyHub(hub, sentence)));
  }

  @Override
  public LogSync logSync() {
    return memory.logSync();
  }

  @Override
  public Registration listen(Runnable changed) {
    return memory.listen(changed);
  }
}
