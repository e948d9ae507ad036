package io.hubconsole.offline.sync;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** A real hub whose log is filled as wanted, and whose every finding of rows can be disturbed. */
final class LogAtHubOfTests implements AutoCloseable {
  static final Instant MORNING = Instant.parse("2026-06-10T06:00:00Z");
  private static final Path CONTRACT =
      Path.of("src/test/resources/vectors/contract-workspace.json");
  private static final int PARTNER = 10;
  private static final int CASE = 9001;

  private final HubInstance hub;
  private final RequestRows rows = new RequestRows(new ContractJson());
  private final AtomicInteger finds = new AtomicInteger();
  private volatile boolean withoutIds;
  private volatile IntConsumer disturbing = _ -> {};

  LogAtHubOfTests(Path folder) {
    this.hub = SeedHub.filled(folder, List.of(SeedHub.WORKSPACE, CONTRACT));
  }

  /** The hub as its partner sees it. */
  ServiceOrderHub itself() {
    return hub.openFor(hub.ofToken("contract-partner-token").orElseThrow());
  }

  /** The same, counting and disturbing each finding before it reaches the hub. */
  ServiceOrderHub disturbed() {
    ServiceOrderHub open = itself();
    return (ServiceOrderHub)
        Proxy.newProxyInstance(
            LogAtHubOfTests.class.getClassLoader(),
            new Class<?>[] {ServiceOrderHub.class},
            (_, method, arguments) -> {
              if (method.getName().equals("findRequests")) {
                disturbing.accept(finds.incrementAndGet());
              }
              if (withoutIds && method.getName().equals("findRequests")) {
                arguments[0] = RequestFilter.ALL;
              }
              try {
                return method.invoke(open, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }

  /** Has that run before each finding, with its number. */
  void disturb(IntConsumer disturbance) {
    disturbing = disturbance;
  }

  /** From now on, it finds rows whatever ids are asked for. */
  void forgetIds() {
    withoutIds = true;
  }

  int finds() {
    return finds.get();
  }

  static ExternalRequest row(long id, Instant time, String message) {
    return new ExternalRequest(
        id,
        "type " + id % 3,
        id % 5 == 0 ? RequestStatus.ERROR : RequestStatus.SUCCESS,
        "https://host" + id % 4 + ".example/path",
        new RequestMeta(CASE, new JsonText("{\"number\":" + id + "}")),
        "request " + id,
        null,
        message,
        time,
        time);
  }

  /** A row a second, by its id. */
  static ExternalRequest row(long id) {
    return row(id, MORNING.plusSeconds(id), "message " + id);
  }

  /** Logs those rows, whatever else was logged. */
  void log(List<ExternalRequest> more) {
    hub.database()
        .write(
            handle -> {
              rows.insert(
                  handle, more.stream().map(row -> new OwnedRequest(row, PARTNER, 2)).toList());
              return true;
            });
  }

  /** Logs a row for each id. */
  void log(long... ids) {
    log(LongStream.of(ids).mapToObj(LogAtHubOfTests::row).toList());
  }

  /** Logs a row for each id from one to another. */
  void logRange(long from, long to) {
    log(LongStream.rangeClosed(from, to).toArray());
  }

  void change(long id, String message) {
    hub.database()
        .write(
            handle -> {
              LogChanges.tell(handle, List.of(id));
              return handle.execute(
                  "update external_request set message = ? where id = ?", message, id);
            });
  }

  void remove(long from, long to) {
    hub.database()
        .write(
            handle -> {
              LogChanges.tell(
                  handle,
                  handle
                      .createQuery("select id from external_request where id between ? and ?")
                      .bind(0, from)
                      .bind(1, to)
                      .mapTo(Long.class)
                      .list());
              return handle.execute(
                  "delete from external_request where id between ? and ?", from, to);
            });
  }

  /** All rows of a hub that a filter finds, read page by page. */
  static List<ExternalRequest> all(ServiceOrderHub read, RequestFilter filter) {
    List<ExternalRequest> all = new ArrayList<>();
    List<ExternalRequest> page = read.findRequests(filter, PageRequest.first(1000)).rows();
    while (!page.isEmpty()) {
      all.addAll(page);
      page =
          read.findRequests(filter, new PageRequest.OlderThan(page.getLast().position(), 1000))
              .rows();
    }
    return all;
  }

  @Override
  public void close() {
    hub.close();
  }
}
