package io.hubconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PaletteViewModelTest {
  private static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";

  private final Navigator navigator = new Navigator(ViewName.ROUTING.asLeft());
  private final List<String> done = new ArrayList<>();
  private final PaletteViewModel palette =
      new PaletteViewModel(
          Texts.of(ShellView.class, "shell", Locale.ENGLISH),
          navigator,
          () -> List.of(action("Open Routing"), action("Go back")));

  private PaletteEntry action(String title) {
    return new PaletteEntry(title, "", () -> done.add(title));
  }

  @BeforeEach
  void show() {
    palette.show();
  }

  private List<String> titles() {
    return palette.entries().stream().map(PaletteEntry::title).toList();
  }

  private void type(String text) {
    palette.textProperty().set(text);
  }

  /** Where the entry of that title leads. */
  private Destination choose(String title) {
    palette.choose(
        palette.entries().stream()
            .filter(entry -> entry.title().equals(title))
            .findFirst()
            .orElseThrow());
    return navigator.currentProperty().get();
  }

  private static Destination email(String search) {
    return new Destination.ResendEmail(Optional.of(search));
  }

  private static Destination log(RequestFilter filter) {
    return new Destination.RequestLog(Optional.of(filter));
  }

  @Test
  void showsEveryActionAtFirstAndForgetsWhatWasTyped() {
    type("back");
    assertThat(titles()).startsWith("Go back").doesNotContain("Open Routing");
    palette.hide();
    assertThat(palette.openProperty().get()).isFalse();
    palette.show();
    assertThat(palette.openProperty().get()).isTrue();
    assertThat(palette.textProperty().get()).isEmpty();
    assertThat(titles()).containsExactly("Open Routing", "Go back");
  }

  @Test
  void anActionIsDoneAndThePaletteCloses() {
    type("  ROUT ");
    palette.choose(palette.entries().getFirst());
    assertThat(done).containsExactly("Open Routing");
    assertThat(palette.openProperty().get()).isFalse();
  }

  @Test
  void aCaseNumberLeadsToItsEmailAndItsRequests() {
    type("#7680");
    assertThat(choose("Open case 7680 to resend its email")).isEqualTo(email("7680"));
    assertThat(choose("Requests of case 7680"))
        .isEqualTo(log(RequestFilter.ALL.and(new MetaIs("caseId", "7680", Sense.ONLY))));
  }

  @Test
  void fiveDigitsMayBeACaseOrAPostalCode() {
    type("35236");
    assertThat(titles())
        .startsWith(
            "Open case 35236 to resend its email",
            "Requests of case 35236",
            "Which workshop takes a case from 35236?");
    type("352 36");
    assertThat(choose("Which workshop takes a case from 352 36?"))
        .isEqualTo(
            new Destination.Routing(
                Optional.of(
                    RoutingQuery.EMPTY.with(RoutingParameter.CLIENT_POSTAL_CODE, "352 36"))));
  }

  @Test
  void guidAndAddressAreFoundWithinWhatIsPasted() {
    type("case " + GUID.toUpperCase(Locale.ROOT) + ", Anna <anna@kund.example>");
    assertThat(choose("Open case " + GUID + " to resend its email")).isEqualTo(email(GUID));
    assertThat(choose("Cases of anna@kund.example")).isEqualTo(email("anna@kund.example"));
  }

  @Test
  void anyWordsCanBeLookedForInTheLogAndAmongTheCases() {
    type("consignee phone");
    assertThat(choose("Search the request log for “consignee phone”"))
        .isEqualTo(log(RequestFilter.ALL.withCommonSearch("consignee phone")));
    assertThat(choose("Search cases for “consignee phone”")).isEqualTo(email("consignee phone"));
    type("x".repeat(60));
    assertThat(titles()).contains("Search cases for “" + "x".repeat(40) + "…”");
    type(" ");
    assertThat(titles()).containsExactly("Open Routing", "Go back");
  }
}
