package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row settles an unknown send only where it speaks of the same address. */
class CompletedEmailRowsTest {
  private static boolean names(String message) {
    ExternalRequest row =
        new ExternalRequest(
            1,
            ExternalRequest.COMPLETED_EMAIL,
            RequestStatus.SUCCESS,
            null,
            RequestMeta.ofCase(7680),
            null,
            null,
            message,
            Instant.EPOCH,
            Instant.EPOCH);
    return CompletedEmailRows.names(row, "ann@kund.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mail to ann@kund.example was accepted.",
        "Sent to ann@kund.example.",
        "To: Ann <ANN@kund.example>",
        "{\"email\":\"ann@kund.example\"}",
      })
  void sameAddress(String message) {
    assertThat(names(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mail was accepted.",
        "Sent to joann@kund.example.",
        "Sent to jo.ann@kund.example.",
        "Sent to jo-ann@kund.example.",
        "Sent to ann@kund.example.com.",
        "Sent to bo@kund.example.",
      })
  void anotherAddress(String message) {
    assertThat(names(message)).isFalse();
  }
}
