package io.hubconsole.offline.cache;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables of a memory. A memory of another version is not converted: it is begun anew. */
final class MemorySchema {
  static final int VERSION = 2;

  private static final List<String> TABLES =
      List.of(
          "create table memory_version (version integer not null)",
          """
          create table answer (
            hub varchar(64) not null,
            language varchar(35) not null,
            question varchar(64) not null,
            content varbinary not null,
            asked bigint not null,
            kept_at timestamp(3) with time zone not null,
            primary key (hub, language, question)
          )
          """,
          "create index answer_by_age on answer (kept_at)",
          "create index answer_in_turn on answer (asked)",
          """
          create table seen_case (
            hub varchar(64) not null,
            guid uuid not null,
            id integer not null,
            current_status varchar not null,
            created_at timestamp(3) with time zone not null,
            search_text varchar not null,
            content varbinary not null,
            asked bigint not null,
            kept_at timestamp(3) with time zone not null,
            primary key (hub, guid)
          )
          """,
          "create index seen_case_by_time on seen_case (hub, created_at, id)",
          "create index seen_case_by_age on seen_case (kept_at)",
          "create index seen_case_in_turn on seen_case (asked)",
          // The rows of one hub's log at a time; whose they are, its hub has decided. They are
          // numbered as they come: the newest of a log come first.
          """
          create table external_request (
            id bigint primary key,
            number bigint generated always as identity unique,
            type varchar not null,
            status varchar not null,
            url varchar,
            case_id integer not null,
            partner_id integer not null,
            service_provider_id integer,
            meta varchar not null,
            request varchar,
            response varchar,
            message varchar,
            created_at timestamp(3) with time zone not null,
            updated_at timestamp(3) with time zone not null
          )
          """,
          // Rows that were put in the place of others, or removed; and the name of the log.
          """
          create table external_request_change (
            number bigint generated always as identity primary key,
            request_id bigint not null
          )
          """,
          "create table request_log (name varchar(36) not null)",
          "insert into request_log (name) values (cast(random_uuid() as varchar))",
          // How far the log is known; at most one row.
          """
          create table log_state (
            hub varchar(64) not null,
            highest bigint not null,
            total bigint not null,
            polled_at timestamp(3) with time zone not null
          )
          """,
          // Ids between which rows may be missing; neither end belongs to it.
          "create table log_gap (above bigint not null, below bigint not null primary key)");

  private MemorySchema() {}

  /** Makes the tables where there are none; false where there are others. */
  static boolean fits(Handle handle) {
    long tables =
        handle
            .createQuery(
                "select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
            .mapTo(Long.class)
            .one();
    if (tables == 0) {
      TABLES.forEach(handle::execute);
      handle.execute("insert into memory_version (version) values (?)", VERSION);
      return true;
    }
    long versions =
        handle
            .createQuery(
                "select count(*) from information_schema.tables"
                    + " where table_schema = 'PUBLIC' and table_name = 'MEMORY_VERSION'")
            .mapTo(Long.class)
            .one();
    return versions == 1
        && handle
            .createQuery("select version from memory_version")
            .mapTo(Integer.class)
            .list()
            .equals(List.of(VERSION));
  }
}
