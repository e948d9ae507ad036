package io.hubconsole.embedded.email;

import io.hubconsole.hub.ServiceCase;
import io.hubconsole.rows.StorableText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The table of attempts: an attempt is entered before its first byte leaves. */
final class CompletedEmailLedger {

  /** How far an attempt has come. */
  enum State {
    SENDING("sending"),
    ACCEPTED("accepted"),
    REFUSED("refused"),
    UNKNOWN("unknown");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** An attempt that was under way when the hub stopped. */
  record Interrupted(long id, int serverId, int caseId, String address, String messageId) {
    /** What is known of the mail's headers. */
    String headers() {
      return "To: " + address + "\r\nMessage-ID: " + messageId;
    }
  }

  /** Enters an attempt that this process is about to make; gives its number. */
  long begin(Handle handle, int serverId, ServiceCase serviceCase, PreparedMail mail) {
    return handle
        .createUpdate(
            "insert into completed_email (server_id, case_id, partner_id, address, message_id,"
                + " state, created_at, updated_at) values (:serverId, :caseId, :partnerId,"
                + " :address, :messageId, :state, :now, :now)")
        .bind("serverId", serverId)
        .bind("caseId", serviceCase.id())
        .bind("partnerId", serviceCase.partnerId())
        .bind("address", mail.receiver())
        .bind("messageId", mail.messageId())
        .bind("state", State.SENDING.word())
        .bind("now", mail.date().atOffset(ZoneOffset.UTC))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Enters what became of an attempt; false where somebody entered that already, which stands, and
   * where there is no such attempt.
   */
  boolean settle(Handle handle, long id, State state, String sentence, Instant now) {
    return enter(handle, id, state, sentence, now, " and state = '" + State.SENDING.word() + "'");
  }

  /** Enters it whatever was entered before; false where there is no such attempt. */
  boolean correct(Handle handle, long id, State state, String sentence, Instant now) {
    return enter(handle, id, state, sentence, now, "");
  }

  private static boolean enter(
      Handle handle, long id, State state, String sentence, Instant now, String condition) {
    return handle
            .createUpdate(
                "update completed_email set state = :state, sentence = :sentence,"
                    + " updated_at = :now where id = :id"
                    + condition)
            .bind("id", id)
            .bind("state", state.word())
            .bind("sentence", StorableText.of(sentence))
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        > 0;
  }

  /** Enters which row of the log tells of an attempt. */
  void enterRow(Handle handle, long id, long requestId) {
    handle
        .createUpdate("update completed_email set request_id = :requestId where id = :id")
        .bind("id", id)
        .bind("requestId", requestId)
        .execute();
  }

  /** The row of the log that tells of an attempt; empty while none does. */
  OptionalLong row(Handle handle, long id) {
    return handle
        .createQuery("select request_id from completed_email where id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** The sentence of an attempt; empty while it has none. */
  Optional<String> sentence(Handle handle, long id) {
    return handle
        .createQuery("select sentence from completed_email where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(StorableText::read);
  }

  /** The process that makes or made an attempt; empty for an attempt that is not in the ledger. */
  OptionalInt serverId(Handle handle, long id) {
    return handle
        .createQuery("select server_id from completed_email where id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** The attempts begun before that time and not settled, oldest first. */
  List<Interrupted> unsettled(Handle handle, Instant begunBefore) {
    return handle
        .createQuery(
            "select id, server_id, case_id, address, message_id from completed_email where state ="
                + " :state"
                + " and created_at <= :before order by id")
        .bind("state", State.SENDING.word())
        .bind("before", begunBefore.atOffset(ZoneOffset.UTC))
        .map(
            (row, _) ->
                new Interrupted(
                    row.getLong("id"),
                    row.getInt("server_id"),
                    row.getInt("case_id"),
                    row.getString("address"),
                    row.getString("message_id")))
        .list();
  }
}
