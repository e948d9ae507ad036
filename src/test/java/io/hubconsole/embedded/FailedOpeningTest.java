package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub that cannot be opened leaves nothing running. */
@Timeout(60)
class FailedOpeningTest {
  /** Held, or its level would be forgotten. */
  private static final Logger STORE_LOG = Logger.getLogger("io.hubconsole.embedded.store");

  @TempDir Path folder;

  @AfterEach
  void letItSpeak() {
    STORE_LOG.setLevel(null);
  }

  @Test
  void leavesNobodyToFollowTheLog() throws Exception {
    try (HubInstance hub = SeedHub.open(folder)) {
      hub.database().write(handle -> handle.execute("drop table completed_email"));
    }
    STORE_LOG.setLevel(Level.OFF);
    ThreadGroup group = new ThreadGroup("opening");
    Thread opening =
        new Thread(
            group,
            () ->
                assertThatThrownBy(() -> SeedHub.open(folder))
                    .isInstanceOf(HubException.Unavailable.class));
    opening.start();
    opening.join();
    for (Thread follower : followers(group)) {
      follower.join(TimeUnit.SECONDS.toMillis(10));
    }
    assertThat(followers(group)).isEmpty();
  }

  private static List<Thread> followers(ThreadGroup group) {
    Thread[] threads = new Thread[group.activeCount() + 10];
    int count = group.enumerate(threads);
    return Arrays.stream(threads)
        .limit(count)
        .filter(thread -> thread.getName().equals("log-index"))
        .toList();
  }
}
