package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two servers on one database: each follows the other, and what is done once is done once. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("embedded PostgreSQL")
@Timeout(90)
@SuppressWarnings("NullAway.Init")
class PostgresServersTest {
  private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(2);
  private static final int ORDERS = 200;
  private static final int CALLS_AN_ORDER = 10;
  private static final int THREADS = 24;
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";

  private static PostgresServer server;

  @TempDir Path folder;
  private String url;
  private HubInstance one;
  private HubInstance two;

  @BeforeAll
  static void startServer() {
    server = new PostgresServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void open() {
    url = server.newDatabase();
    one = openAnother();
    SeedHub.fill(one, List.of(SeedHub.WORKSPACE));
    two = openAnother();
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  private HubInstance openAnother() {
    return SeedHub.open(PostgresServer.address(url), folder);
  }

  private static boolean nobodyTakesIt(HubInstance hub) {
    return SeedHub.ofPartner1(hub).route(RoutingQuery.EMPTY) instanceof RoutingAnswer.Nobody;
  }

  /** Leaves no workshop that takes anything, as an import of other competences could. */
  private static void takeAllWorkAway(HubInstance hub) {
    hub.database()
        .write(
            handle -> {
              handle.execute("delete from service_partner_competence");
              handle.execute("delete from service_provider_competence");
              HubDatabase.routingChanged(handle);
              return true;
            });
  }

  /** The sessions by which that server is seen to live. */
  private static String sessionsOf(HubInstance hub) {
    return " from pg_locks join pg_database on oid = database where locktype = 'advisory'"
        + " and granted and datname = '"
        + hub.database().name()
        + "' and classid = "
        + 0x48_55_42
        + " and objid = "
        + hub.database().serverId();
  }

  /** Ends the connection by which a server is seen to live, and hears of changes. */
  private static void cutOff(HubInstance hub) {
    server.execute("postgres", "select pg_terminate_backend(pid)" + sessionsOf(hub));
  }

  private static Duration until(BooleanSupplier holds) throws InterruptedException {
    long begun = System.nanoTime();
    long end = begun + TimeUnit.SECONDS.toNanos(40);
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      assertThat(new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(holds.getAsBoolean()).isTrue();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void theOtherServerRoutesByAChangeWithinTwoSeconds() throws Exception {
    assertThat(nobodyTakesIt(one)).isFalse();
    assertThat(nobodyTakesIt(two)).isFalse();
    takeAllWorkAway(one);
    assertThat(until(() -> nobodyTakesIt(two))).isLessThan(FOLLOWS_WITHIN);
    assertThat(until(() -> nobodyTakesIt(one))).isLessThan(FOLLOWS_WITHIN);
  }

  @Test
  void aChangeWhileNobodyCouldListenIsFoundAfterwards() throws Exception {
    cutOff(one);
    cutOff(two);
    takeAllWorkAway(one);
    assertThat(until(() -> nobodyTakesIt(two))).isLessThan(FOLLOWS_WITHIN);
  }

  @Test
  void eachServerHasItsOwnNumberAndKeepsItThroughABrokenConnection() throws Exception {
    int before = two.database().serverId();
    assertThat(before).isNotEqualTo(one.database().serverId());
    beginAttempt(two);
    String session = server.ask("postgres", "select pid" + sessionsOf(two));
    cutOff(two);
    until(
        () -> {
          // Asked all the while, since asking must not keep it from coming back.
          assertThat(isTakenForGone(two)).isFalse();
          String now = server.ask("postgres", "select pid" + sessionsOf(two));
          return !now.isEmpty() && !now.equals(session);
        });
    assertThat(two.database().serverId()).isEqualTo(before);
    openAnother().close();
    assertThat(ledger(one)).containsExactly("sending");
  }

  @Test
  void aServerIsBackBeforeItsBrokenSessionIsNoticed() throws Exception {
    int before = two.database().serverId();
    try (Handle broken = Jdbi.create(url).open()) {
      broken.execute("select pg_advisory_lock_shared(?, ?)", 0x48_55_42, before);
      broken.execute(
          "select pg_terminate_backend(pid, 5000)"
              + sessionsOf(two)
              + " and pid <> pg_backend_pid()");
      until(() -> server.ask("postgres", "select count(*)" + sessionsOf(two)).equals("2"));
    }
    assertThat(two.database().serverId()).isEqualTo(before);
    assertThat(isTakenForGone(two)).isFalse();
  }

  private boolean isTakenForGone(HubInstance hub) {
    return one.database().read(handle -> one.database().isGone(handle, hub.database().serverId()));
  }

  private void beginAttempt(HubInstance sender) {
    sender
        .database()
        .write(
            handle ->
                handle.execute(
                    "insert into completed_email (server_id, case_id, partner_id, address,"
                        + " message_id, state, created_at, updated_at) values (?, ?, 1, 'a@b.se',"
                        + " '<1@x>', 'sending', current_timestamp, current_timestamp)",
                    sender.database().serverId(),
                    SeedHub.FINAL_CASE));
  }

  private static List<String> ledger(HubInstance hub) {
    return hub.database()
        .read(
            handle ->
                handle
                    .createQuery("select state from completed_email order by id")
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void attemptsOfALivingServerAreLeftAloneAndThoseOfADeadOneSettled() throws Exception {
    beginAttempt(two);
    openAnother().close();
    assertThat(ledger(one)).containsExactly("sending");
    two.close();
    // Nobody opens anything: the server that lives finds it by itself.
    until(() -> ledger(one).equals(List.of("unknown")));
  }

  @Test
  void racingRepeatsOverBothServersSendEachMailOnce() throws Exception {
    List<ResendOrder> calls = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      ResendOrder order =
          new ResendOrder(FINAL_CASE, Optional.of("k" + i + "@kund.example"), Optional.of("k" + i));
      calls.addAll(Collections.nCopies(CALLS_AN_ORDER, order));
    }
    Collections.shuffle(calls.subList(0, calls.size() / 2), new Random(7));
    List<Future<ResendAnswer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < calls.size(); i++) {
        ResendOrder order = calls.get(i);
        HubInstance hub = i % 2 == 0 ? one : two;
        answers.add(threads.submit(() -> SeedHub.ofPartner1(hub).sendCompletedEmail(order)));
      }
    }
    for (int i = 0; i < calls.size(); i++) {
      assertThat(answers.get(i).get())
          .isEqualTo(new ResendAnswer.Sent(calls.get(i).email().orElseThrow()));
    }
    assertThat(receivers()).hasSize(ORDERS);
    assertThat(ledger(one)).hasSize(ORDERS).containsOnly("accepted");
  }

  /** Whom a mail was written to; each once. */
  private Set<String> receivers() throws Exception {
    Set<String> receivers = new HashSet<>();
    try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
      for (Path file : files.toList()) {
        String to =
            Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("To: "))
                .findFirst()
                .orElseThrow();
        assertThat(receivers.add(to)).as(to).isTrue();
      }
    }
    return receivers;
  }
}
