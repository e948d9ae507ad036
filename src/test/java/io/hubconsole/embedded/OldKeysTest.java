package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.ui.requestlog.FilledHub;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldKeysTest {
  @TempDir Path folder;

  private HubInstance openAfter(Duration later) {
    return HubInstance.open(
        folder, new MailSettings.None(), Locale.ENGLISH, Clock.offset(Clock.systemUTC(), later));
  }

  private static long keys(HubInstance hub) {
    return hub.database()
        .read(
            handle ->
                handle.createQuery("select count(*) from idempotency_key").mapTo(Long.class).one());
  }

  @Test
  void areForgottenWhenTheHubIsOpened() {
    try (FilledHub filled = new FilledHub(folder, 1)) {
      ServiceOrderHub hub = filled.hub();
      SaveAnswer saved =
          hub.saveRequest(
              new NewExternalRequest(
                  "phoneCall",
                  "success",
                  null,
                  RequestMeta.ofCase(FilledHub.CASE),
                  null,
                  null,
                  null,
                  Optional.of("key-1")));
      assertThat(saved).isInstanceOf(SaveAnswer.Saved.class);
    }
    try (HubInstance soon = openAfter(IdempotencyKeys.KEPT.minusHours(1))) {
      assertThat(keys(soon)).isEqualTo(1);
    }
    try (HubInstance late = openAfter(IdempotencyKeys.KEPT.plusHours(1))) {
      assertThat(keys(late)).isZero();
    }
  }

  @Test
  void areForgottenDailyWhileTheHubIsOpen() {
    SeedHub.filled(folder).close();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    InstantSource source = now::get;
    try (HubInstance hub =
        HubInstance.open(
            folder, new MailSettings.None(), Locale.ENGLISH, source.withZone(ZoneOffset.UTC))) {
      for (int day = 0; day < 40; day++) {
        assertThat(SeedHub.ofPartner1(hub).saveRequest(withKey("day " + day)))
            .isInstanceOf(SaveAnswer.Saved.class);
        now.updateAndGet(time -> time.plus(Duration.ofHours(25)));
      }
      assertThat(keys(hub)).isBetween(28L, 31L);
    }
  }

  private static NewExternalRequest withKey(String key) {
    return new NewExternalRequest(
        "phoneCall",
        "success",
        null,
        RequestMeta.ofCase(SeedHub.FINAL_CASE),
        null,
        null,
        null,
        Optional.of(key));
  }
}
