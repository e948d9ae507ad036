package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FingerprintTest {
  @Test
  void blanksWhatChangesFromCallToCall() {
    assertThat(
            Fingerprint.of(
                    "Order \"A-17\" of d647067f-20d4-4ac3-891e-a4549e727be0 failed after 1500 ms at"
                        + " 0xFF03, trace 9f86d081884c7d65")
                .text())
        .isEqualTo("Order … of … failed after … ms at …, trace …");
  }

  @Test
  void messagesOfOneFaultAreTheSame() {
    assertThat(Fingerprint.of("Timed out after 1001 ms"))
        .isEqualTo(Fingerprint.of("Timed out  after 72 ms"))
        .isNotEqualTo(Fingerprint.of("Timed out after 72 s"));
  }

  @Test
  void offersTheLongestWordsToSearchFor() {
    assertThat(Fingerprint.of("503: the carrier's gateway did not answer within 20 s").words())
        .containsExactly("the", "carrier's", "gateway", "answer", "within");
  }
}
