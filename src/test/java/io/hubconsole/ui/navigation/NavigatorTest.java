package io.hubconsole.ui.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NavigatorTest {
  private final Navigator navigator = new Navigator(ViewName.ROUTING.asLeft());

  private Destination here() {
    return navigator.currentProperty().get();
  }

  private static Destination caseOf(int number) {
    return new Destination.ResendEmail(Optional.of(Integer.toString(number)));
  }

  @Test
  void atTheStartThereIsNoWayBackOrForward() {
    assertThat(navigator.canGoBackProperty().get()).isFalse();
    assertThat(navigator.canGoForwardProperty().get()).isFalse();
    navigator.back();
    navigator.forward();
    assertThat(here()).isEqualTo(ViewName.ROUTING.asLeft());
    assertThat(navigator.arrivalsProperty().get()).isZero();
  }

  @Test
  void backAndForwardGoTheWayThatWasCome() {
    navigator.go(caseOf(1));
    navigator.go(ViewName.REQUEST_LOG.asLeft());
    navigator.back();
    assertThat(here()).isEqualTo(caseOf(1));
    assertThat(navigator.canGoForwardProperty().get()).isTrue();
    navigator.back();
    assertThat(here()).isEqualTo(ViewName.ROUTING.asLeft());
    assertThat(navigator.canGoBackProperty().get()).isFalse();
    navigator.forward();
    navigator.forward();
    assertThat(here()).isEqualTo(ViewName.REQUEST_LOG.asLeft());
    assertThat(navigator.canGoForwardProperty().get()).isFalse();
  }

  @Test
  void anotherWayFromBehindEndsTheWayAhead() {
    navigator.go(caseOf(1));
    navigator.go(caseOf(2));
    navigator.back();
    navigator.go(ViewName.SETTINGS.asLeft());
    assertThat(navigator.canGoForwardProperty().get()).isFalse();
    navigator.back();
    assertThat(here()).isEqualTo(caseOf(1));
  }

  @Test
  void theWayBackIsKnownBeforeTheNewPlaceIsTold() {
    List<Boolean> known = new ArrayList<>();
    navigator
        .currentProperty()
        .addListener((_, _, _) -> known.add(navigator.canGoBackProperty().get()));
    navigator.go(caseOf(1));
    navigator.back();
    assertThat(known).containsExactly(true, false);
  }

  @Test
  void goingWhereOneIsArrivesOnceMoreAndIsNoStep() {
    navigator.go(caseOf(1));
    navigator.go(caseOf(2));
    navigator.back();
    navigator.go(caseOf(1));
    assertThat(navigator.arrivalsProperty().get()).isEqualTo(4);
    assertThat(navigator.canGoForwardProperty().get()).isTrue();
    navigator.back();
    assertThat(here()).isEqualTo(ViewName.ROUTING.asLeft());
  }

  @Test
  void aHundredPlacesAreRemembered() {
    for (int number = 1; number <= 150; number++) {
      navigator.go(caseOf(number));
    }
    int steps = 0;
    while (navigator.canGoBackProperty().get()) {
      navigator.back();
      steps++;
    }
    assertThat(steps).isEqualTo(100);
    assertThat(here()).isEqualTo(caseOf(50));
  }
}
