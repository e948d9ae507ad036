package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentCallersTest {
  private static final Caller SHOP = new Caller.Partner(1, "Shop");

  private final RecentCallers recent = new RecentCallers();
  private final AtomicInteger asked = new AtomicInteger();

  private Optional<Caller> ask(String token, Optional<Caller> stored) {
    return recent.of(
        token,
        () -> {
          asked.incrementAndGet();
          return stored;
        });
  }

  @Test
  void theStoreIsAskedOnceInAMoment() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("token", Optional.of(SHOP))).contains(SHOP);
    }
    assertThat(asked).hasValueLessThan(3);
    assertThat(ask("other", Optional.empty())).isEmpty();
    assertThat(ask("other", Optional.of(SHOP))).contains(SHOP);
  }

  @Test
  void aTokenThatIsWithdrawnLetsNobodyInAfterTwoSeconds() throws Exception {
    assertThat(ask("token", Optional.of(SHOP))).contains(SHOP);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (ask("token", Optional.empty()).isPresent()) {
      assertThat(System.nanoTime() - end).isNegative();
      assertThat(new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(asked).hasValue(2);
  }
}
