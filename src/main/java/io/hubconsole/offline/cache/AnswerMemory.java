package io.hubconsole.offline.cache;

import io.hubconsole.rows.SqlConditions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers by their questions. */
public final class AnswerMemory {
  /** Beyond these an answer tells more about the past than about the hub. */
  static final Duration LONGEST = Duration.ofDays(30);

  /** How many questions are remembered, the newest. */
  static final int MOST = 20_000;

  private final MemoryDatabase database;
  private final MemoryOwner owner;
  private final Clock clock;

  AnswerMemory(MemoryDatabase database, MemoryOwner owner, Clock clock) {
    this.database = database;
    this.owner = owner;
    this.clock = clock;
  }

  /** What was answered last. */
  public Optional<Remembered<String>> recall(String question) {
    return database
        .<Optional<Remembered<String>>>read(handle -> recall(handle, question))
        .orElse(Optional.empty());
  }

  private Optional<Remembered<String>> recall(Handle handle, String question) {
    return handle
        .createQuery(
            "select content, kept_at from answer"
                + " where hub = :hub and language = :language and question = :question")
        .bind("hub", owner.hub())
        .bind("language", owner.language())
        .bind("question", MemoryOwner.digest(question))
        .map(
            (row, _) ->
                new Remembered<>(
                    PackedText.read(row.getBytes("content")),
                    row.getObject("kept_at", OffsetDateTime.class).toInstant()))
        .findOne();
  }

  /**
   * Keeps an answer, unless one to a later asking is kept.
   *
   * @param asked the asking's turn, of {@link MemoryStore#nextTurn}
   */
  public void keep(String question, String answer, long asked) {
    var _ =
        database.write(
            handle -> {
              boolean kept = keep(handle, question, answer, asked);
              prune(handle, asked);
              return kept;
            });
  }

  private boolean keep(Handle handle, String question, String answer, long asked) {
    String digest = MemoryOwner.digest(question);
    handle.execute(
        "delete from answer where hub = ? and language = ? and question = ? and asked <= ?",
        owner.hub(),
        owner.language(),
        digest,
        asked);
    if (!isFree(handle, digest)) {
      return false;
    }
    handle.execute(
        "insert into answer (hub, language, question, content, asked, kept_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        owner.hub(),
        owner.language(),
        digest,
        PackedText.of(answer),
        asked,
        SqlConditions.utc(clock.instant()));
    return true;
  }

  private boolean isFree(Handle handle, String digest) {
    return handle
        .createQuery(
            "select 1 from answer"
                + " where hub = :hub and language = :language and question = :question")
        .bind("hub", owner.hub())
        .bind("language", owner.language())
        .bind("question", digest)
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  /** The turn of the latest asking whose answer is kept, by whomever it was. */
  long newestTurn() {
    return database
        .read(
            handle ->
                handle
                    .createQuery("select coalesce(max(asked), 0) from answer")
                    .mapTo(Long.class)
                    .one())
        .orElse(0L);
  }

  private void prune(Handle handle, long newest) {
    handle.execute(
        "delete from answer where kept_at < ?", SqlConditions.utc(clock.instant().minus(LONGEST)));
    handle.execute("delete from answer where asked <= ?", newest - MOST);
  }
}
