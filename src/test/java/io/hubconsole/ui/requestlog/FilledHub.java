package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubThatGoes;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.embedded.store.workspace.WorkspaceWriter;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A real hub with a log of any length: a row every ten seconds, some within one millisecond. */
public final class FilledHub implements AutoCloseable {
  public static final int CASE = 7680;
  public static final int OTHER_CASE = 7681;

  /** The time of the oldest row. */
  public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

  private final HubInstance instance;
  private final ServiceOrderHub hub;
  private final HubThatGoes line = new HubThatGoes();

  public FilledHub(Path folder, int rows) {
    instance =
        HubInstance.open(
            folder,
            new MailSettings.Folder(folder.resolve("mail")),
            Locale.ENGLISH,
            Clock.systemUTC());
    instance
        .database()
        .write(
            handle -> {
              try (WorkspaceWriter writer = new WorkspaceWriter(handle, new ContractJson())) {
                writer.reserveRequestIds(rows);
                writer.add(new WorkspaceRow.Partner(new ReferenceCatalog.Partner(1, "Shop", true)));
                writer.add(new WorkspaceRow.Case(serviceCase(CASE)));
                writer.add(new WorkspaceRow.Case(serviceCase(OTHER_CASE)));
                IntStream.range(0, rows).forEach(i -> writer.add(new WorkspaceRow.Request(row(i))));
                writer.finish();
              }
              return true;
            });
    instance.recompile();
    hub = instance.openFor(instance.lowestPartner().orElseThrow());
  }

  private static ServiceCase serviceCase(int id) {
    return new ServiceCase(
        id,
        new UUID(0, id),
        1,
        null,
        "final",
        "sv-se",
        null,
        null,
        null,
        1,
        null,
        null,
        null,
        null,
        null,
        null,
        START,
        START,
        JsonText.EMPTY_OBJECT);
  }

  /** The n-th row, oldest first; runs of seven share a millisecond, ids against the order. */
  private static ExternalRequest row(int n) {
    Instant time = START.plusSeconds((n / 7) * 70L);
    boolean error = n % 11 == 0;
    return new ExternalRequest(
        n + 1L,
        n % 2 == 0 ? "fedexBooking" : "smsGateway",
        error ? RequestStatus.ERROR : RequestStatus.SUCCESS,
        n % 5 == 0 ? null : "https://api" + n % 3 + ".example.com/v1/things/" + n,
        new RequestMeta(n % 4 == 0 ? OTHER_CASE : CASE, new JsonText("{\"key\":" + n + "}")),
        "{\"number\":" + n + ",\"email\":\"anna.berg@example.com\"}",
        "<answer accessToken=\"s3cret-" + n + "\">ok " + n + "</answer>",
        error ? "Timed out after " + (1000 + n) + " ms" : null,
        time,
        time);
  }

  public ServiceOrderHub hub() {
    return hub;
  }

  /** Logs one more row, now; its id. */
  public long log(String type, @Nullable String message) {
    return log(type, "success", message);
  }

  /** Logs a call that failed, now; its id. */
  long fail(String type, String message) {
    return log(type, "error", message);
  }

  private long log(String type, String status, @Nullable String message) {
    SaveAnswer answer =
        hub.saveRequest(
            new NewExternalRequest(
                type,
                status,
                null,
                RequestMeta.ofCase(CASE),
                null,
                null,
                message,
                Optional.empty()));
    return ((SaveAnswer.Saved) answer).request().id();
  }

  /** So many of the oldest rows go. */
  void removeOldest(int rows) {
    instance
        .database()
        .write(
            handle -> {
              String oldest = "(select id from external_request order by id limit ?)";
              LogChanges.tell(
                  handle,
                  handle
                      .createQuery("select id from external_request order by id limit ?")
                      .bind(0, rows)
                      .mapTo(Long.class)
                      .list());
              return handle.execute("delete from external_request where id in " + oldest, rows);
            });
  }

  /** The line between this hub and its sessions. */
  HubThatGoes line() {
    return line;
  }

  /** A session on this hub, open once its runner has run. */
  public HubSession session(TaskRunner tasks) {
    HubSession session =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> line.over(instance.openFor(instance.lowestPartner().orElseThrow())),
            tasks,
            Clock.systemUTC());
    session.open();
    return session;
  }

  @Override
  public void close() {
    instance.close();
  }
}
