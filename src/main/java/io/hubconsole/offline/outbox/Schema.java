package io.hubconsole.offline.outbox;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the outbox. A file of an older version is brought up to date as it is; nothing is
 * ever thrown away.
 */
final class Schema {
  /**
   * What made each version of the one before; a step that was released is never changed. H2 commits
   * each statement by itself, so each may be carried out once more.
   */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "create table if not exists version (version integer not null, again integer not"
                  + " null)",
              "insert into version select 0, 0 where not exists (select 1 from version)",
              "create table if not exists counter (change bigint not null, number bigint not null,"
                  + " total bigint not null)",
              "insert into counter select 0, 0, 0 where not exists (select 1 from counter)",
              """
              create table if not exists queued_write (
                number bigint primary key,
                order_text character large object not null,
                idempotency_key character varying not null,
                hub character varying not null,
                profile character varying,
                caller_mark character varying not null,
                queued_by character varying not null,
                lane character varying not null,
                state character varying not null,
                tries integer not null,
                last_words character varying,
                queued_at timestamp(9) with time zone not null,
                changed_at timestamp(9) with time zone not null,
                any_age boolean not null,
                left_at timestamp(9) with time zone,
                answer character large object,
                asked bigint not null,
                checksum bigint not null
              )
              """),
          List.of(
              "alter table queued_write add column if not exists glance_case integer",
              "alter table queued_write add column if not exists glance_address character varying",
              "alter table queued_write add column if not exists glance_row bigint"),
          List.of("alter table queued_write add column if not exists keys_of character varying"));

  static final int NEWEST = STEPS.size();

  private Schema() {}

  /**
   * The version of what is in a file; 0 for an empty one.
   *
   * @throws Damaged where it does not tell the same twice
   */
  static int version(Handle handle) {
    boolean hasAny =
        handle
            .createQuery(
                "select exists (select 1 from information_schema.tables where table_name ="
                    + " 'VERSION' and table_schema = 'PUBLIC')")
            .mapTo(Boolean.class)
            .one();
    if (!hasAny) {
      return 0;
    }
    return handle
        .createQuery("select version, again from version")
        .map((row, _) -> Damaged.unlessSame(row.getInt("version"), row.getInt("again")))
        .findOne()
        .orElse(0L)
        .intValue();
  }

  /** Brings the tables up to a version. */
  static void bringUpTo(Handle handle, int version) {
    for (int next = version(handle); next < version; next++) {
      STEPS.get(next).forEach(handle::execute);
      handle.execute("update version set version = ?, again = ?", next + 1, next + 1);
    }
  }
}
