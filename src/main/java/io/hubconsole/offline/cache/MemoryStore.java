package io.hubconsole.offline.cache;

import io.hubconsole.hub.outbox.Target;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one caller was told by one hub, in one language: disposable. It never fails: where its file
 * cannot be read, it remembers nothing.
 */
public final class MemoryStore implements AutoCloseable {
  /** The newest schema that this version knows. */
  public static String newestSchema() {
    return Integer.toString(MemorySchema.VERSION);
  }

  /** The folder of the log's index within that of the memory. */
  private static final String LOG_INDEX = "log-index";

  private final MemoryDatabase database;
  private final AnswerMemory answers;
  private final CaseMemory cases;
  private final LogMemory log;
  private final AtomicLong turn;

  private MemoryStore(MemoryDatabase database, IndexPlace index, MemoryOwner owner, Clock clock) {
    ContractJson json = ContractJson.ofAnswers();
    this.database = database;
    this.answers = new AnswerMemory(database, owner, clock);
    this.cases = new CaseMemory(database, owner, json, clock);
    this.log = new LogMemory(database, owner, index, json, clock);
    this.turn = new AtomicLong(Math.max(answers.newestTurn(), cases.newestTurn()));
  }

  /**
   * Opens the memory in a folder, whatever is there.
   *
   * @param folder made where there is none; for nothing else
   * @param target of another one nothing is told
   * @param language of the names and sentences that the hub gives
   */
  public static MemoryStore open(
      Path folder, StoreKey key, Target target, Locale language, Clock clock) {
    MemoryDatabase database = MemoryDatabase.open(folder, key);
    IndexPlace index =
        database.isKept()
            ? new IndexPlace.SecretFolder(folder.resolve(LOG_INDEX), key.derived(LOG_INDEX))
            : new IndexPlace.Memory();
    return new MemoryStore(database, index, MemoryOwner.of(target, language), clock);
  }

  /** Answers by their questions. */
  public AnswerMemory answers() {
    return answers;
  }

  /** Cases that were seen. */
  public CaseMemory cases() {
    return cases;
  }

  /** The request log. */
  public LogMemory log() {
    return log;
  }

  /** A number for what is asked now: a late answer must not take the place of a later one. */
  public long nextTurn() {
    return turn.incrementAndGet();
  }

  @Override
  public void close() {
    log.close();
    database.close();
  }
}
