package io.hubconsole.ui.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.desk.session.Provenance.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProvenanceWordsTest {
  private static final Instant NOW = Instant.parse("2026-08-20T14:02:11Z");

  private final ProvenanceWords words = new ProvenanceWords(new Formats(Locale.UK, ZoneOffset.UTC));

  private String line(Source source, Duration ago) {
    return words.line(new Provenance("hub.example", source, NOW.minus(ago)), NOW);
  }

  private String age(Duration ago) {
    return words.age(NOW.minus(ago), NOW);
  }

  @Test
  void whatTheHubSaidIsToldWithItsTime() {
    assertThat(line(Source.HUB, Duration.ofSeconds(3))).isEqualTo("Hub hub.example · 14:02:08");
    assertThat(line(Source.EMBEDDED, Duration.ofDays(1)))
        .isEqualTo("Embedded hub hub.example · 19 Aug 2026 14:02:11");
  }

  @Test
  void whatWasRememberedIsToldWithItsAgeFirst() {
    assertThat(line(Source.CACHE, Duration.ofMinutes(12)))
        .isEqualTo("From memory, 12 min old · hub hub.example · 13:50:11");
  }

  @Test
  void agesAreRoundedDownToWhatMatters() {
    assertThat(age(Duration.ZERO)).isEqualTo("less than a minute old");
    assertThat(age(Duration.ofSeconds(59))).isEqualTo("less than a minute old");
    assertThat(age(Duration.ofMinutes(1))).isEqualTo("1 min old");
    assertThat(age(Duration.ofMinutes(59))).isEqualTo("59 min old");
    assertThat(age(Duration.ofMinutes(119))).isEqualTo("1 h old");
    assertThat(age(Duration.ofHours(47))).isEqualTo("47 h old");
    assertThat(age(Duration.ofDays(2))).isEqualTo("2 days old");
  }

  @Test
  void aClockThatWasMovedByAYearTellsNoNonsense() {
    assertThat(age(Duration.ofDays(-365))).isEqualTo("less than a minute old");
    assertThat(age(Duration.ofDays(365))).isEqualTo("365 days old");
    assertThat(line(Source.CACHE, Duration.ofDays(-365)))
        .isEqualTo("From memory, less than a minute old · hub hub.example · 20 Aug 2027 14:02:11");
  }
}
