package io.hubconsole.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RoutingParameter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a field is complete, and when its value may still be on its way. */
class ParameterFieldTest {
  private final ParameterField field = new ParameterField(RoutingParameter.MANUFACTURER);

  @BeforeEach
  void offer() {
    field.offer(
        List.of(
            new Choice("1", "LG", List.of("lucky goldstar")),
            new Choice("12", "LG Signature", List.of()),
            new Choice("2", "Nokia", List.of("nok"))));
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, false",
    "lg, true, false",
    "LG s, false, false",
    "lg signature, true, true",
    "lucky goldstar, true, true",
    "12, true, true",
    "nokia, true, true",
    "'nokia ', true, true",
    "nok, true, true",
    "acer, false, false"
  })
  void whatIsTypedMayBeAChoiceAndStillGoOn(String typed, boolean chosen, boolean settled) {
    field.textProperty().set(typed);
    assertThat(field.isChosen()).isEqualTo(chosen);
    assertThat(field.isSettled()).isEqualTo(settled);
  }

  @Test
  void whatWasPickedIsSettledUntilItIsTypedOn() {
    field.textProperty().set("LG");
    field.pick();
    assertThat(field.isSettled()).isTrue();
    field.textProperty().set("LG ");
    assertThat(field.isSettled()).isFalse();
  }
}
