package io.hubconsole.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.PracticeDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lookups as they are typed, on a real practice hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingViewModelTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final List<Exception> faults = new ArrayList<>();
  private final Texts texts = Texts.of(RoutingView.class, "routing", Locale.ENGLISH);
  private final PracticeDesk desk;
  private RoutingViewModel model;

  RoutingViewModelTest(@TempDir Path folder) {
    desk = desk(folder);
    model = model();
    model.start();
    desk.session().open();
  }

  @BeforeEach
  void beginAnew() {
    desk.settings().change(kept -> kept.withRecentLookups(List.of()));
    model = model();
    model.start();
  }

  private PracticeDesk desk(Path place) {
    return new PracticeDesk(place, Locale.ENGLISH, tasks);
  }

  private RoutingViewModel model() {
    return new RoutingViewModel(
        desk.session(), tasks, texts, new RecentLookups(desk.settings()), faults::add);
  }

  @AfterEach
  void nothingFailed() {
    model.dispose();
    assertThat(faults).isEmpty();
  }

  @AfterAll
  void closeHub() {
    desk.close();
  }

  private void type(RoutingParameter parameter, String text) {
    model.field(parameter).textProperty().set(text);
    tasks.pass(RoutingViewModel.PAUSE);
  }

  private RoutingOutcome outcome() {
    return model.outcomeProperty().get();
  }

  @Test
  void theListsArriveBeforeAnythingIsTyped() {
    assertThat(outcome()).isInstanceOf(RoutingOutcome.Nothing.class);
    assertThat(model.field(RoutingParameter.MANUFACTURER).choices()).hasSizeGreaterThan(10);
    assertThat(model.askingProperty().get()).isFalse();
  }

  @Test
  void nothingIsAskedBeforeTypingRests() {
    model.field(RoutingParameter.MANUFACTURER).textProperty().set("samsung");
    assertThat(outcome()).isInstanceOf(RoutingOutcome.Nothing.class);
    tasks.pass(RoutingViewModel.PAUSE.minusMillis(1));
    assertThat(outcome()).isInstanceOf(RoutingOutcome.Nothing.class);
    tasks.pass(RoutingViewModel.PAUSE);
    assertThat(outcome()).isInstanceOf(RoutingOutcome.NeedsData.class);
  }

  @Test
  void whatIsBeingTypedIsNoFaultUntilItIsLeft() {
    ParameterField maker = model.field(RoutingParameter.MANUFACTURER);
    maker.focusedProperty().set(true);
    type(RoutingParameter.MANUFACTURER, "samsun");
    assertThat(outcome()).isEqualTo(new RoutingOutcome.HalfTyped("samsun"));
    assertThat(maker.faultProperty().get()).isEmpty();
    type(RoutingParameter.MANUFACTURER, "samsnu");
    assertThat(outcome()).isInstanceOf(RoutingOutcome.BadValue.class);
    type(RoutingParameter.MANUFACTURER, "samsun");
    maker.focusedProperty().set(false);
    assertThat(outcome()).isInstanceOf(RoutingOutcome.BadValue.class);
    assertThat(maker.faultProperty().get()).contains("samsun");
  }

  @Test
  void theBestQuestionIsMarkedAndWhatIsTypedStays() {
    type(RoutingParameter.MANUFACTURER, "Samsung");
    RoutingOutcome.NeedsData needs = (RoutingOutcome.NeedsData) outcome();
    RoutingParameter best = needs.questions().getFirst();
    assertThat(model.field(best).askedFirstProperty().get()).isTrue();
    assertThat(needs.questions())
        .allSatisfy(asked -> assertThat(model.field(asked).neededProperty().get()).isTrue());
    assertThat(model.field(RoutingParameter.MANUFACTURER).textProperty().get())
        .isEqualTo("Samsung");
    assertThat(needs.provenance().place()).isEqualTo("practice");
  }

  @Test
  void aWorkshopTakesTheCaseByNameAliasOrId() {
    for (String maker : List.of("Samsung", "samsung", "1001")) {
      knowAll(maker);
      assertThat(outcome()).isInstanceOf(RoutingOutcome.Workshop.class);
      assertThat(((RoutingOutcome.Workshop) outcome()).pair().serviceProvider().name())
          .isEqualTo("Smålands Elektronikservice");
    }
  }

  private void knowAll(String maker) {
    type(RoutingParameter.MANUFACTURER, maker);
    type(RoutingParameter.PRODUCT_TYPE, "mobile");
    type(RoutingParameter.CLIENT_POSTAL_CODE, "352 36");
    type(RoutingParameter.SERVICE_TYPE, "1");
    type(RoutingParameter.SERVICE_LOCATION, "1");
    type(RoutingParameter.BOOKING_TYPE, "companyToPrivate");
  }

  @Test
  void aNearMissIsTriedAndUndone() {
    knowAll("Samsung");
    type(RoutingParameter.CLIENT_POSTAL_CODE, "99999");
    RoutingOutcome.Nobody nobody = (RoutingOutcome.Nobody) outcome();
    RoutingQuery before = model.query();
    NearMiss miss =
        nobody.why().orElseThrow().nearMisses().stream()
            .filter(near -> near.parameter() == RoutingParameter.CLIENT_POSTAL_CODE)
            .findFirst()
            .orElseThrow();
    model.attempt(miss);
    assertThat(outcome()).isNotInstanceOf(RoutingOutcome.Nobody.class);
    assertThat(model.canUndoProperty().get()).isTrue();
    model.undo();
    assertThat(model.query()).isEqualTo(before);
    assertThat(outcome()).isInstanceOf(RoutingOutcome.Nobody.class);
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void aValueThatCannotBeIsToldAtItsField() {
    type(RoutingParameter.MANUFACTURER, "Samsnug");
    assertThat(outcome()).isInstanceOf(RoutingOutcome.BadValue.class);
    assertThat(model.field(RoutingParameter.MANUFACTURER).faultProperty().get())
        .contains("Samsnug");
    type(RoutingParameter.MANUFACTURER, "Samsung");
    assertThat(model.field(RoutingParameter.MANUFACTURER).faultProperty().get()).isEmpty();
  }

  @Test
  void impossibleTextsAreToldAndHarmNothing() {
    for (String odd :
        List.of("x".repeat(1_000_000), "🛠️🛠️", "\u202Eedocs", "%_'\";--", "\u0000")) {
      type(RoutingParameter.CLIENT_POSTAL_CODE, odd);
      assertThat(outcome()).as(odd).isInstanceOf(RoutingOutcome.BadValue.class);
      type(RoutingParameter.CLIENT_POSTAL_CODE, "");
      type(RoutingParameter.MANUFACTURER, odd);
      assertThat(outcome()).as(odd).isInstanceOf(RoutingOutcome.BadValue.class);
      type(RoutingParameter.MANUFACTURER, "");
    }
  }

  @Test
  void aSettledLookupIsRememberedOnce() {
    knowAll("Samsung");
    assertThat(model.recentLookups()).isEmpty();
    tasks.pass(RecentLookups.SETTLED);
    knowAll("Samsung");
    model.askAgain();
    tasks.pass(RecentLookups.SETTLED);
    assertThat(model.recentLookups()).containsExactly(model.query());
    assertThat(model.lineOf(model.query())).contains("Samsung", "352 36");
  }

  @Test
  void aHubThatCannotBeOpenedIsTold() {
    PracticeDesk nowhere = desk(Path.of("/proc/nowhere"));
    RoutingViewModel lost =
        new RoutingViewModel(
            nowhere.session(), tasks, texts, new RecentLookups(nowhere.settings()), faults::add);
    nowhere.session().open();
    lost.start();
    RoutingOutcome told = lost.outcomeProperty().get();
    assertThat(told).isInstanceOf(RoutingOutcome.CouldNotAsk.class);
    assertThat(((RoutingOutcome.CouldNotAsk) told).sentence()).contains("/proc/nowhere");
    assertThat(((RoutingOutcome.CouldNotAsk) told).lastKnown()).isEmpty();
  }

  @Test
  void aCaseFillsTheFields() {
    CaseLookup cases = new CaseLookup(desk.session(), texts, faults::add);
    cases.textProperty().set("no such thing");
    cases.find(model::show);
    assertThat(cases.faultProperty().get()).isNotEmpty();
    cases.textProperty().set("999999999");
    cases.find(model::show);
    assertThat(cases.faultProperty().get()).contains("999999999");
    List<String> numbers = new ArrayList<>();
    desk.session()
        .ask(
            hub -> hub.searchCases(CaseSearch.ALL, PageRequest.first(1)).cases().getFirst().id(),
            answer -> numbers.add(Integer.toString(answer.value())),
            faults::add);
    cases.textProperty().set(numbers.getFirst());
    cases.find(model::show);
    assertThat(cases.faultProperty().get()).isEmpty();
    assertThat(model.query().given()).hasSizeGreaterThan(3);
    assertThat(outcome()).isNotInstanceOf(RoutingOutcome.BadValue.class);
  }

  @Test
  void theAnswerIsCopiedAsSentenceJsonAndCurl() {
    knowAll("Samsung");
    LookupText copies = new LookupText(texts);
    assertThat(copies.sentence(outcome(), model.lineOf(model.query())).orElseThrow())
        .startsWith("Smålands Elektronikservice takes the case (")
        .contains("Samsung");
    assertThat(copies.json(outcome()).orElseThrow())
        .startsWith("{")
        .contains("\"serviceProvider\"");
    assertThat(copies.curl(model.query()))
        .contains("clientPostalCode=352+36")
        .contains("$HUB_TOKEN");
  }
}
