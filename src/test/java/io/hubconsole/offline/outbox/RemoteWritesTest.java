package io.hubconsole.offline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.remote.HubAddress;
import io.hubconsole.remote.RemoteHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hub behind HTTP answers, or fails to, and what a queued email comes to by it. */
@Timeout(60)
class RemoteWritesTest {
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());
  private static final MockResponse SENT = json(200, "{\"data\":{\"result\":true}}");

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final ConcurrentLinkedQueue<MockResponse> answers = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
  private volatile boolean keepsKeys = true;
  private OutboxOfTests files;
  private OutboxStore outbox;
  private LineOfTests line;
  private QueuedWrites writes;

  @BeforeEach
  void open() throws Exception {
    SERVER_LOG.setLevel(Level.OFF);
    server.setDispatcher(new Hub());
    server.start();
    RemoteHub hub =
        RemoteHub.open(new HubAddress(server.url("/")), "token", Locale.ENGLISH, impatient());
    files = new OutboxOfTests(folder.resolve("outbox"));
    outbox = files.open();
    line = new LineOfTests(hub);
    line.stand(true);
    writes =
        new QueuedWrites(outbox, OutboxOfTests.TARGET, "clerk", line, files.clock, Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    writes.close();
    outbox.close();
    line.hub().ifPresent(hub -> hub.close());
    server.close();
  }

  private static OkHttpClient impatient() {
    return new OkHttpClient.Builder()
        // Each write on a connection of its own: what fails on an old one may have arrived.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .connectTimeout(Duration.ofSeconds(2))
        .readTimeout(Duration.ofSeconds(2))
        .callTimeout(Duration.ofSeconds(3))
        .build();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  /** Answers readings with empty lists, and emails as a test has said. */
  private final class Hub extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      MockResponse answer = json(200, "{\"data\":[],\"pagination\":{\"count\":0,\"offset\":0}}");
      if (String.valueOf(request.getUrl()).contains("send-completed-email")) {
        keys.add(String.valueOf(request.getHeaders().get("Idempotency-Key")));
        answer = Optional.ofNullable(answers.poll()).orElse(SENT);
      }
      return keepsKeys
          ? answer.newBuilder().setHeader("Idempotency-Supported", "true").build()
          : answer;
    }
  }

  private ResendAnswer send() {
    return writes.sendCompletedEmail(SendingDesk.order("a@b.se", "k"));
  }

  private QueuedWrite only() {
    List<QueuedWrite> all = outbox.writes(true);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void awaitSent() {
    SendingDesk.await(
        () -> {
          line.stand(true);
          files.nanos.addAndGet(Duration.ofMinutes(6).toNanos());
          writes.hubIsBack();
          return only().state() == State.SENT;
        });
    assertThat(only().state()).isEqualTo(State.SENT);
  }

  @Test
  void tooManyRequestsWaitsAsLongAsTheHubSays() {
    answers.add(json(429, "{}").newBuilder().setHeader("Retry-After", "120").build());
    assertThat(send()).isEqualTo(new ResendAnswer.Queued(1, false));
    assertThat(only().state()).isEqualTo(State.QUEUED);
    assertThat(line.hub()).isPresent();
    files.nanos.addAndGet(Duration.ofSeconds(119).toNanos());
    writes.hubIsBack();
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(keys).hasSize(1);
    awaitSent();
    assertThat(keys).containsExactly("k", "k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"120", "Thu, 26 Nov 2026 12:02:00 GMT"})
  void whatMayHaveArrivedWaitsAsLongAsTheHubSays(String wish) {
    answers.add(
        json(503, "{}")
            .newBuilder()
            .setHeader("Retry-After", wish)
            .setHeader("Date", "Thu, 26 Nov 2026 12:00:00 GMT")
            .build());
    assertThat(send()).isEqualTo(new ResendAnswer.Queued(1, true));
    files.nanos.addAndGet(Duration.ofSeconds(119).toNanos());
    writes.hubIsBack();
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(keys).hasSize(1);
    awaitSent();
    assertThat(keys).containsExactly("k", "k");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 202, 302})
  void whatMayHaveArrivedIsAskedForAgainUnderItsKey(int status) {
    answers.add(json(status, "{}"));
    assertThat(send()).isEqualTo(new ResendAnswer.Queued(1, true));
    assertThat(only().state()).isEqualTo(State.SENDING);
    awaitSent();
    assertThat(keys).containsExactly("k", "k");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConnectionThatBreaksAfterTheBody(boolean stalls) {
    answers.add(
        new MockResponse.Builder()
            .onResponseStart(stalls ? SocketEffect.Stall.INSTANCE : new SocketEffect.CloseSocket())
            .build());
    assertThat(send()).isEqualTo(new ResendAnswer.Queued(1, true));
    awaitSent();
    assertThat(keys).containsExactly("k", "k");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aHubWithoutKeysIsNotAskedTwice(int status) {
    keepsKeys = false;
    answers.add(json(200, "{\"data\":{\"result\":true}}"));
    send();
    answers.add(json(status, "{}"));
    assertThatThrownBy(() -> writes.sendCompletedEmail(SendingDesk.order("a@b.se", "k2")))
        .isInstanceOf(HubException.OutcomeUnknown.class)
        .hasMessageEndingWith("It stands in the outbox as number 2.");
    files.nanos.addAndGet(Duration.ofMinutes(6).toNanos());
    writes.hubIsBack();
    SendingDesk.pause(Duration.ofMillis(200));
    assertThat(outbox.writes(true).get(1).state()).isEqualTo(State.UNKNOWN);
    assertThat(keys).containsExactly("k", "k2");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 409, 413})
  void aRefusalStaysOne(int status) {
    answers.add(json(status, "{\"error\":{\"message\":\"no\"}}"));
    assertThatThrownBy(this::send).isInstanceOf(HubException.class);
    assertThat(only().state()).isEqualTo(State.REFUSED);
    assertThat(only().lastWords()).isPresent();
    assertThat(line.hub()).isPresent();
  }

  @Test
  void aHubThatIsGoneTakesTheLineDown() {
    server.close();
    assertThat(send()).isEqualTo(new ResendAnswer.Queued(1, false));
    assertThat(line.hub()).isEmpty();
    assertThat(only().state()).isEqualTo(State.QUEUED);
    assertThat(only().lastWords()).isPresent();
  }
}
