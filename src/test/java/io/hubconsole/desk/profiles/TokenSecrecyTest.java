package io.hubconsole.desk.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.ServedHubOfTests;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token on its way: in one file of its owner alone, and in nothing that is said or logged. */
class TokenSecrecyTest {
  private static final String CANARY = "canary-7f3a";
  @TempDir Path folder;

  /** What a process says and keeps of a token that it uses: nothing but in the one file. */
  @Test
  void theTokenIsNowhereButAmongTheSecrets() throws Exception {
    BookOfTests desk = new BookOfTests(folder);
    StringBuilder logged = new StringBuilder();
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    Handler ear = new Ear(logged);
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("served"))) {
      root.addHandler(ear);
      root.setLevel(Level.ALL);
      Profile profile = BookOfTests.remote(served.uri().toString(), false);
      ProfileBook book = desk.book();
      book.save(profile, BookOfTests.token(CANARY));
      assertThat(desk.refusal(profile, new TokenChange.Stays()))
          .contains("does not know the token")
          .doesNotContain(CANARY);
      assertThatThrownBy(() -> book.open(profile, Locale.ENGLISH))
          .satisfies(fault -> assertThat(allOf(fault)).doesNotContain(CANARY));
      assertThat(desk.refusal(profile, BookOfTests.token("two words " + CANARY)))
          .doesNotContain(CANARY);
      assertThat(BookOfTests.token(CANARY) + " " + profile + " " + book.all())
          .doesNotContain(CANARY);
    } finally {
      root.removeHandler(ear);
      root.setLevel(before);
    }
    assertThat(logged.toString()).doesNotContain(CANARY).isNotEmpty();
    assertThat(desk.filesThatHold(CANARY)).containsExactly(desk.home().resolve("secrets.json"));
  }

  private static String allOf(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (Throwable one = fault; one != null; one = one.getCause()) {
      text.append(one).append('\n');
    }
    return text.toString();
  }

  /** Hears everything that is logged. */
  private static final class Ear extends Handler {
    private final StringBuilder heard;
    private final SimpleFormatter formatter = new SimpleFormatter();

    Ear(StringBuilder heard) {
      this.heard = heard;
      setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord line) {
      heard.append(formatter.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
