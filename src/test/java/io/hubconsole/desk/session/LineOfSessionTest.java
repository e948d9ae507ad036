package io.hubconsole.desk.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.hubs.ReadOnlyHub;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session over a real hub whose line the test takes away. */
class LineOfSessionTest {
  private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(720);
  private static final LogSync HALF = new LogSync(50, OptionalLong.of(100), false, true);

  @TempDir Path folder;
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final HubThatGoes line = new HubThatGoes();
  private final List<String> returns = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private HubInstance hub;

  @SuppressWarnings("NullAway.Init")
  private HubSession session;

  @BeforeEach
  void open() {
    hub = SeedHub.filled(folder.resolve("desk"));
    session = session(open -> open);
    session.whenBack(() -> returns.add("back"));
    session.open();
  }

  private HubSession session(UnaryOperator<ServiceOrderHub> around) {
    return new HubSession(
        Profile.practice(false),
        Locale.ENGLISH,
        (_, _) -> around.apply(line.over(SeedHub.ofPartner1(hub))),
        tasks,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private void follow() {
    tasks.pass(Duration.ZERO);
  }

  private Provenance ask(HubSession asked) {
    List<Provenance> told = new ArrayList<>();
    asked.ask(
        open -> open.route(RoutingQuery.EMPTY),
        answer -> told.add(answer.provenance()),
        failure -> {
          throw new IllegalStateException(failure);
        });
    return told.getFirst();
  }

  @Test
  void anAnswerSaysThatItWasRememberedAndFromWhenItIs() {
    assertThat(ask(session)).isEqualTo(new Provenance("desk", Provenance.Source.EMBEDDED, NOW));
    line.go(EARLIER);
    assertThat(ask(session)).isEqualTo(new Provenance("desk", Provenance.Source.CACHE, EARLIER));
    assertThat(ask(session).isRemembered()).isTrue();
    line.comeBack();
    assertThat(ask(session).isRemembered()).isFalse();
  }

  @Test
  void theLineIsFollowedOnTheUiThreadAlone() {
    assertThat(session.lineProperty().get()).isEqualTo(new Line.Online());
    line.go(EARLIER);
    assertThat(session.lineProperty().get()).isEqualTo(new Line.Online());
    follow();
    assertThat(session.lineProperty().get())
        .isEqualTo(new Line.Offline(EARLIER, HubThatGoes.SENTENCE));
    assertThat(returns).isEmpty();
    line.comeBack();
    follow();
    assertThat(session.lineProperty().get()).isEqualTo(new Line.Online());
    assertThat(returns).containsExactly("back");
  }

  @Test
  void aHubThatWasAwayForAMomentIsBackAllTheSame() {
    line.go(EARLIER);
    line.comeBack();
    follow();
    assertThat(session.lineProperty().get()).isEqualTo(new Line.Online());
    assertThat(returns).containsExactly("back");
    line.sync(HALF);
    follow();
    assertThat(returns).hasSize(1);
  }

  @Test
  void aHubThatIsAwayWhenItIsOpenedIsSeenAwayAndBack() {
    line.go(EARLIER);
    HubSession late = session(open -> open);
    late.whenBack(() -> returns.add("late"));
    late.open();
    assertThat(late.lineProperty().get()).isInstanceOf(Line.Offline.class);
    line.comeBack();
    follow();
    assertThat(returns).containsOnlyOnce("late");
  }

  @Test
  void whoListensNoMoreIsNotToldOfAReturn() {
    session.whenBack(() -> returns.add("gone")).unsubscribe();
    line.go(EARLIER);
    follow();
    line.comeBack();
    follow();
    assertThat(returns).containsExactly("back");
  }

  @Test
  void theLogsProgressIsFollowed() {
    assertThat(session.logSyncProperty().get()).map(LogSync::rows).contains(0L);
    line.sync(HALF);
    follow();
    assertThat(session.logSyncProperty().get()).contains(HALF);
  }

  @Test
  void aHubWithoutAMemoryIsOnlineAndRemembersNoLog() {
    HubSession plain =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> SeedHub.ofPartner1(hub),
            tasks,
            Clock.fixed(NOW, ZoneOffset.UTC));
    plain.open();
    assertThat(plain.lineProperty().get()).isEqualTo(new Line.Online());
    assertThat(plain.logSyncProperty().get()).isEmpty();
  }

  @Test
  void aClosedSessionFollowsNoMore() {
    assertThat(line.followers()).isEqualTo(1);
    line.go(EARLIER);
    session.close();
    assertThat(line.followers()).isZero();
    follow();
    assertThat(session.lineProperty().get()).isEqualTo(new Line.Online());
  }

  @Test
  void aHubThatIsReadOnlyIsSoByWayOfItsMemoryAsWell() {
    HubSession reading = session(open -> new ReadOnlyHub(open, "Reading only."));
    reading.open();
    List<Exception> refused = new ArrayList<>();
    reading.ask(
        open ->
            open.sendCompletedEmail(new ResendOrder("guid", Optional.empty(), Optional.empty())),
        _ -> {},
        refused::add);
    assertThat(refused).singleElement().isInstanceOf(HubException.ReadOnly.class);
    line.go(EARLIER);
    follow();
    assertThat(reading.lineProperty().get()).isInstanceOf(Line.Offline.class);
    assertThat(reading.logSyncProperty().get()).isPresent();
  }
}
