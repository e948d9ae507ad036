package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A hub as the first version of the program left it: calls of several kinds in its log. */
final class EarlierHub {
  private static final int CALLS = 40;
  private static final int CASE = 7;

  private EarlierHub() {}

  /** Where the database of a hub in a folder is. */
  static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("hub").toAbsolutePath();
  }

  /** Makes it in an empty database. */
  static void make(String url, String user) {
    Flyway.configure()
        .dataSource(url, user, "")
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    Jdbi.create(url, user, "").useTransaction(EarlierHub::fill);
  }

  private static void fill(Handle handle) {
    handle.execute("insert into service_partner values (1, 'Shop', true)");
    handle.execute("insert into service_provider values (2, 'Workshop', '{}')");
    handle.execute(
        "insert into service_case (id, guid, partner_id, service_provider_id, current_status,"
            + " created_at, further, search_text) values (?,"
            + " 'd647067f-20d4-4ac3-891e-a4549e727be0', 1, 2, 'final', '2026-06-01 10:00:00+00',"
            + " '{}', '')",
        CASE);
    for (long id = 1; id <= CALLS; id++) {
      handle.execute(
          "insert into external_request values (?, ?, ?, ?, ?, 1, 2, ?, ?, null, 'told',"
              + " '2026-06-02 10:00:00+00', '2026-06-02 10:00:00+00')",
          id,
          "type" + id % 4,
          id % 3 == 0 ? "error" : "success",
          id % 5 == 0 ? null : "https://host.example/" + id,
          CASE,
          "{\"caseId\":" + CASE + ",\"track\":\"T" + id + "\"}",
          id == 1 ? "ö".repeat(200_000) : "request " + id);
      handle.execute(
          "insert into external_request_meta values (?, 'track', ?, null)", id, "T" + id);
    }
    handle.execute("alter sequence external_request_id restart with " + (CALLS + 1));
  }

  /** All calls are there, found, and no longer in anybody's way; new ones come behind. */
  static void assertIsWhole(HubInstance hub) {
    ServiceOrderHub partner = hub.openFor(hub.partner(1).orElseThrow());
    assertThat(ids(partner, RequestFilter.ALL))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, CALLS).boxed().toList());
    assertThat(ids(partner, RequestFilter.ALL.and(new TypeIs("type1", Sense.ONLY))))
        .hasSize(CALLS / 4)
        .allMatch(id -> id % 4 == 1);
    assertThat(ids(partner, RequestFilter.ALL.and(new MetaIs("track", "T17", Sense.ONLY))))
        .containsExactly(17L);
    assertThat(found(partner, RequestFilter.ALL).getFirst().request()).hasSize(200_000);
    assertThat(count(hub, "external_request_change")).isZero();
    assertThat(count(hub, "request_log")).isEqualTo(1);
    assertThat(
            count(
                hub,
                "information_schema.table_constraints where lower(table_name) = 'external_request'"
                    + " and constraint_type in ('FOREIGN KEY', 'PRIMARY KEY')"))
        .isEqualTo(1);
    assertThat(partner.saveRequest(call()))
        .isInstanceOfSatisfying(
            SaveAnswer.Saved.class, saved -> assertThat(saved.request().id()).isGreaterThan(CALLS));
  }

  private static NewExternalRequest call() {
    return new NewExternalRequest(
        "later", "success", null, RequestMeta.ofCase(CASE), null, null, null, Optional.empty());
  }

  private static List<ExternalRequest> found(ServiceOrderHub hub, RequestFilter filter) {
    return hub.findRequests(filter, PageRequest.first(100)).rows().stream()
        .sorted(Comparator.comparingLong(ExternalRequest::id))
        .toList();
  }

  private static List<Long> ids(ServiceOrderHub hub, RequestFilter filter) {
    return found(hub, filter).stream().map(ExternalRequest::id).toList();
  }

  private static int count(HubInstance hub, String table) {
    return hub.database()
        .read(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
