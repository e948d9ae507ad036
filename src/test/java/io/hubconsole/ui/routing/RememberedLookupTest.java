package io.hubconsole.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubThatGoes;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lookups while the hub is away, and when it is back. */
@Execution(ExecutionMode.CONCURRENT)
class RememberedLookupTest {
  private static final Instant SINCE = Instant.parse("2026-08-20T10:00:00Z");

  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final HubThatGoes line = new HubThatGoes();
  private final List<Exception> faults = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private HubInstance hub;

  @SuppressWarnings("NullAway.Init")
  private RoutingViewModel model;

  @BeforeEach
  void sit(@TempDir Path folder) {
    hub = SeedHub.filled(folder.resolve("desk"));
    HubSession session =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> line.over(SeedHub.ofPartner1(hub)),
            tasks,
            Clock.systemUTC());
    model =
        new RoutingViewModel(
            session,
            tasks,
            Texts.of(RoutingView.class, "routing", Locale.ENGLISH),
            new RecentLookups(new SettingsStore(folder.resolve("settings.json"))),
            faults::add);
    session.open();
    model.start();
    type(RoutingParameter.SERVICE_TYPE, "1");
  }

  @AfterEach
  void rise() {
    model.dispose();
    hub.close();
    assertThat(faults).isEmpty();
  }

  private void type(RoutingParameter parameter, String text) {
    model.field(parameter).textProperty().set(text);
    tasks.pass(RoutingViewModel.PAUSE);
  }

  private void go() {
    line.go(SINCE);
    tasks.pass(Duration.ZERO);
  }

  private void comeBack() {
    line.comeBack();
    tasks.pass(Duration.ZERO);
  }

  private RoutingOutcome outcome() {
    return model.outcomeProperty().get();
  }

  private boolean isRemembered() {
    return outcome().from().orElseThrow().isRemembered();
  }

  private List<RoutingParameter> first() {
    return Arrays.stream(RoutingParameter.values())
        .filter(parameter -> model.field(parameter).askedFirstProperty().get())
        .toList();
  }

  @Test
  void aRememberedAnswerIsToldAndAskedForAnewWithoutAMove() {
    RoutingOutcome fresh = outcome();
    go();
    model.askAgain();
    assertThat(isRemembered()).isTrue();
    assertThat(model.whyRemembered()).contains(HubThatGoes.SENTENCE);
    List<RoutingParameter> before = first();
    List<RoutingParameter> focused = new ArrayList<>();
    for (RoutingParameter parameter : RoutingParameter.values()) {
      model
          .field(parameter)
          .askedFirstProperty()
          .addListener((_, _, now) -> focused.add(parameter));
    }
    RoutingOutcome remembered = outcome();
    comeBack();
    assertThat(isRemembered()).isFalse();
    assertThat(model.whyRemembered()).isEmpty();
    assertThat(outcome().saysTheSameAs(remembered)).isTrue();
    assertThat(outcome().saysTheSameAs(fresh)).isTrue();
    assertThat(focused).isEmpty();
    assertThat(first()).isEqualTo(before);
  }

  @Test
  void anAnswerThatIsFreshIsNotAskedForAgain() {
    RoutingOutcome fresh = outcome();
    go();
    comeBack();
    assertThat(outcome()).isSameAs(fresh);
  }

  @Test
  void whatWasNeverAskedHasNoAnswerAndTheAnswerToAnotherQuestionIsNone() {
    go();
    type(RoutingParameter.CLIENT_POSTAL_CODE, "35236");
    assertThat(outcome())
        .isInstanceOfSatisfying(
            RoutingOutcome.CouldNotAsk.class, told -> assertThat(told.lastKnown()).isEmpty());
    comeBack();
    assertThat(outcome().from()).isPresent();
    assertThat(isRemembered()).isFalse();
  }

  @Test
  void theListsAreAskedForWhenTheHubIsBack(@TempDir Path folder) {
    go();
    HubSession late =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> line.over(SeedHub.ofPartner1(hub)),
            tasks,
            Clock.systemUTC());
    RoutingViewModel empty =
        new RoutingViewModel(
            late,
            tasks,
            Texts.of(RoutingView.class, "routing", Locale.ENGLISH),
            new RecentLookups(new SettingsStore(folder.resolve("other.json"))),
            faults::add);
    late.open();
    empty.start();
    comeBack();
    assertThat(empty.field(RoutingParameter.MANUFACTURER).choices()).isNotEmpty();
    empty.dispose();
  }
}
