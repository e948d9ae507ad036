package io.hubconsole.embedded.email;

import io.hubconsole.hub.ServiceCase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
  record Interrupted(long id, int caseId, String address, String messageId) {
    /** What is known of the mail's headers. */
    String headers() {
      return "To: " + address + "\r\nMessage-ID: " + messageId;
    }
  }

  /** Enters an attempt that is about to leave; gives its number. */
  long begin(Handle handle, ServiceCase serviceCase, PreparedMail mail) {
    return handle
        .createUpdate(
            "insert into completed_email (case_id, partner_id, address, message_id, state,"
                + " created_at, updated_at) values (:caseId, :partnerId, :address, :messageId,"
                + " :state, :now, :now)")
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

  /** Enters what became of an attempt. */
  void settle(Handle handle, long id, State state, String sentence, Instant now) {
    handle
        .createUpdate(
            "update completed_email set state = :state, sentence = :sentence, updated_at = :now"
                + " where id = :id")
        .bind("id", id)
        .bind("state", state.word())
        .bind("sentence", sentence)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The sentence of an attempt; empty while it has none. */
  Optional<String> sentence(Handle handle, long id) {
    return handle
        .createQuery("select sentence from completed_email where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /** The attempts begun before that time and not settled, oldest first. */
  List<Interrupted> unsettled(Handle handle, Instant begunBefore) {
    return handle
        .createQuery(
            "select id, case_id, address, message_id from completed_email where state = :state"
                + " and created_at <= :before order by id")
        .bind("state", State.SENDING.word())
        .bind("before", begunBefore.atOffset(ZoneOffset.UTC))
        .map(
            (row, _) ->
                new Interrupted(
                    row.getLong("id"),
                    row.getInt("case_id"),
                    row.getString("address"),
                    row.getString("message_id")))
        .list();
  }
}
