package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table of writes, and the counters beside it. */
final class WriteRows {
  private static final String CHANGEABLE =
      "order_text = :order, idempotency_key = :key, lane = :lane, state = :state, tries = :tries,"
          + " last_words = :words, queued_at = :queuedAt, changed_at = :changedAt, any_age ="
          + " :anyAge, left_at = :leftAt, answer = :answer, asked = :asked, glance_case ="
          + " :glanceCase, glance_address = :glanceAddress, glance_row = :glanceRow, keys_of ="
          + " :keysOf, checksum = :checksum";

  private static final String STATES_NOT_SETTLED = "('queued', 'sending', 'unknown')";

  private final OrderText orders = new OrderText();

  /**
   * The counters after the newest change.
   *
   * @throws Damaged where they do not add up
   */
  HighWaterMark counters(Handle handle) {
    return handle
        .createQuery("select change, number, total from counter")
        .map(
            (row, _) -> {
              HighWaterMark mark = new HighWaterMark(row.getLong("change"), row.getLong("number"));
              Damaged.unlessSame(mark.change() + mark.number(), row.getLong("total"));
              return mark;
            })
        .findOne()
        .orElse(HighWaterMark.NOTHING);
  }

  /** Counts one more change, within the transaction that makes it. */
  long nextChange(Handle handle) {
    handle.execute("update counter set change = change + 1, total = total + 1");
    return counters(handle).change();
  }

  /** A number that no write has had. */
  long nextNumber(Handle handle) {
    handle.execute("update counter set number = number + 1, total = total + 1");
    return counters(handle).number();
  }

  void setCounters(Handle handle, HighWaterMark mark) {
    handle.execute(
        "update counter set change = ?, number = ?, total = ?",
        mark.change(),
        mark.number(),
        mark.change() + mark.number());
  }

  void insert(Handle handle, KeptWrite write) {
    Update insert =
        handle
            .createUpdate(
                "insert into queued_write (number, hub, profile, caller_mark, queued_by,"
                    + " order_text, idempotency_key, lane, state, tries, last_words, queued_at,"
                    + " changed_at, any_age, left_at, answer, asked, glance_case, glance_address,"
                    + " glance_row, keys_of, checksum) values (:number, :hub, :profile,"
                    + " :callerMark, :by, :order, :key, :lane, :state, :tries, :words, :queuedAt,"
                    + " :changedAt, :anyAge, :leftAt, :answer, :asked, :glanceCase, :glanceAddress,"
                    + " :glanceRow, :keysOf, :checksum)")
            .bind("hub", write.target().hub())
            .bind("profile", write.target().profile().orElse(null))
            .bind("callerMark", write.target().callerMark())
            .bind("by", write.by());
    bind(insert, write).execute();
  }

  /** Puts a write in the place of what was known of it. */
  void update(Handle handle, KeptWrite write) {
    bind(
            handle.createUpdate(
                "update queued_write set " + CHANGEABLE + " where number = :number"),
            write)
        .execute();
  }

  private Update bind(Update statement, KeptWrite write) {
    Optional<Glance> glance = write.before();
    String order = orders.write(write.order());
    return statement
        .bind("number", write.number())
        .bind("order", order)
        .bind("checksum", checksum(order, write))
        .bind("key", Keys.of(write.order()).orElse(""))
        .bind("lane", write.lane().text())
        .bind("state", word(write.state()))
        .bind("tries", write.tries())
        .bind("words", write.lastWords().orElse(null))
        .bind("queuedAt", time(write.queuedAt()))
        .bind("changedAt", time(write.changedAt()))
        .bind("anyAge", write.anyAge())
        .bind("leftAt", write.leftAt().map(WriteRows::time).orElse(null))
        .bind("keysOf", write.keysOf().orElse(null))
        .bind("answer", write.answer().orElse(null))
        .bind("asked", write.asked())
        .bind("glanceCase", glance.map(Glance::caseId).orElse(null))
        .bind("glanceAddress", glance.map(Glance::address).orElse(null))
        .bind("glanceRow", glance.map(Glance::newestRow).orElse(null));
  }

  /** H2 does not look whether the bytes of a row are those that it wrote. */
  private static long checksum(String order, KeptWrite write) {
    Checksum sum = new Checksum();
    sum.add(write.number()).add(order).add(write.target().hub());
    sum.add(write.target().profile()).add(write.target().callerMark()).add(write.by());
    sum.add(word(write.state())).add(write.tries()).add(write.lastWords());
    sum.add(write.queuedAt()).add(write.changedAt()).add(write.anyAge()).add(write.leftAt());
    sum.add(write.answer()).add(write.asked());
    Optional<Glance> glance = write.before();
    sum.add(glance.map(Glance::caseId)).add(glance.map(Glance::address));
    sum.add(glance.map(Glance::newestRow));
    // Only where it is there: rows of older versions have sums without it.
    write.keysOf().ifPresent(sum::add);
    return sum.value();
  }

  private static OffsetDateTime time(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  void delete(Handle handle, long number) {
    handle.execute("delete from queued_write where number = ?", number);
  }

  /** Forgets writes that were done before that time; tells how many. */
  int forgetSentBefore(Handle handle, Instant time) {
    return handle.execute(
        "delete from queued_write where state = 'sent' and changed_at < ?", time(time));
  }

  /** The number of every write, lowest first. */
  List<Long> numbers(Handle handle) {
    return handle
        .createQuery("select number from queued_write order by number")
        .mapTo(Long.class)
        .list();
  }

  Optional<KeptWrite> find(Handle handle, long number) {
    return handle
        .createQuery("select * from queued_write where number = :number")
        .bind("number", number)
        .map((row, _) -> read(row))
        .findOne();
  }

  /** All of them, or those that were not done, lowest number first. */
  List<KeptWrite> list(Handle handle, boolean all) {
    return handle
        .createQuery(
            "select * from queued_write"
                + (all ? "" : " where state <> 'sent'")
                + " order by number")
        .map((row, _) -> read(row))
        .list();
  }

  /** Those that came under that key, lowest number first. */
  List<KeptWrite> ofKey(Handle handle, String key) {
    return handle
        .createQuery("select * from queued_write where idempotency_key = :key order by number")
        .bind("key", key)
        .map((row, _) -> read(row))
        .list();
  }

  /** Those that are not settled and may go out by a target, lowest number first. */
  List<Waiting> waiting(Handle handle, Target target) {
    return handle
        .createQuery(
            "select number, lane, state, any_age, queued_at, left_at, glance_row from queued_write"
                + " where state in "
                + STATES_NOT_SETTLED
                + " and hub = :hub and (caller_mark = :callerMark or profile = :profile)"
                + " order by number")
        .bind("hub", target.hub())
        .bind("callerMark", target.callerMark())
        .bind("profile", target.profile().orElse(null))
        .map(
            (row, _) ->
                Waiting.of(
                    row.getLong("number"),
                    new Lane(row.getString("lane")),
                    state(row),
                    row.getBoolean("any_age"),
                    instant(row, "queued_at").orElseThrow(),
                    instant(row, "left_at"),
                    row.getObject("glance_row") != null))
        .list();
  }

  private KeptWrite read(ResultSet row) throws SQLException {
    String order = row.getString("order_text");
    KeptWrite write = read(row, orders.read(order));
    Damaged.unlessSame(checksum(order, write), row.getLong("checksum"));
    return write;
  }

  private static KeptWrite read(ResultSet row, Order order) throws SQLException {
    return new KeptWrite(
        row.getLong("number"),
        order,
        new Target(
            row.getString("hub"),
            Optional.ofNullable(row.getString("profile")),
            row.getString("caller_mark")),
        row.getString("queued_by"),
        state(row),
        row.getInt("tries"),
        Optional.ofNullable(row.getString("last_words")),
        instant(row, "queued_at").orElseThrow(),
        instant(row, "changed_at").orElseThrow(),
        row.getBoolean("any_age"),
        instant(row, "left_at"),
        Optional.ofNullable(row.getString("keys_of")),
        glance(row),
        Optional.ofNullable(row.getString("answer")),
        row.getLong("asked"));
  }

  private static Optional<Glance> glance(ResultSet row) throws SQLException {
    @Nullable String address = row.getString("glance_address");
    return address == null
        ? Optional.empty()
        : Optional.of(new Glance(row.getInt("glance_case"), address, row.getLong("glance_row")));
  }

  private static State state(ResultSet row) throws SQLException {
    String word = row.getString("state");
    return Stream.of(State.values())
        .filter(state -> word(state).equals(word))
        .findFirst()
        .orElseThrow(Damaged::new);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
