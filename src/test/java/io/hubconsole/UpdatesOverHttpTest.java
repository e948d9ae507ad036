package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.desk.updates.UpdateState;
import io.hubconsole.desk.updates.UpdateWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address tells of the newest version, over real HTTP. */
@Timeout(30)
@SuppressWarnings("NullAway.Init")
class UpdatesOverHttpTest {
  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final String NEWER =
      "{\"version\": \"1.2.0\", \"url\": \"https://it.example.com/hub\", \"notes\": \"two\\n"
          + "lines\"}";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    ended.countDown();
    server.stop(0);
  }

  /** Answers at that path with that status and text. */
  private URI answers(String path, int status, String text) {
    server.createContext(
        path,
        call -> {
          asked.add(path + " " + call.getRequestMethod());
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          if (status >= 300 && status < 400) {
            call.getResponseHeaders().set("Location", text);
          }
          call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          try (OutputStream out = call.getResponseBody()) {
            out.write(body);
          }
        });
    return uri(path);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static UpdateWatch watch(Optional<URI> address) {
    return new UpdateWatch(
        address,
        "1.1.0",
        new UpdatesOverHttp(OutwardCalls.usual(), Duration.ofSeconds(2)),
        new SameThreadTaskRunner(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static UpdateState told(URI address) {
    UpdateWatch watch = watch(Optional.of(address));
    assertThat(watch.stateProperty().get()).isEqualTo(new UpdateState.Asking());
    watch.begin();
    return watch.stateProperty().get();
  }

  @Test
  void aNewerVersionIsTold() {
    UpdateState.Newer newer = (UpdateState.Newer) told(answers("/newer", 200, NEWER));
    assertThat(newer.version().version().text()).isEqualTo("1.2.0");
    assertThat(newer.version().page()).isEqualTo(URI.create("https://it.example.com/hub"));
    assertThat(newer.version().notes()).isEqualTo("two lines");
    assertThat(newer.asked()).isEqualTo(NOW);
    assertThat(asked).containsExactly("/newer GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.0", "1.0.9", "1.1.0-rc.1", "1.1.0+5"})
  void theSameOrAnOlderOneIsNot(String version) {
    assertThat(told(answers("/same", 200, NEWER.replace("1.2.0", version))))
        .isEqualTo(new UpdateState.Newest(NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "[]",
        "{\"version\": \"1.2.0\"}",
        "{\"version\": \"new\", \"url\": \"https://it.example.com\"}",
        "{\"version\": \"1.2.0\", \"url\": \"file:///etc/passwd\"}",
        "{\"version\": \"1.2.0\", \"url\": \"javascript:alert(1)\"}",
        "{\"version\": \"1.2.0\", \"url\": \"https://it.example.com@evil.example\"}"
      })
  void whatMakesNoSenseIsNoAnswer(String text) {
    assertThat(told(answers("/garbage", 200, text))).isEqualTo(new UpdateState.CouldNotAsk(NOW));
  }

  @Test
  void norIsAHugeOneOrAnotherStatus() {
    URI huge = answers("/huge", 200, NEWER + " ".repeat(70_000));
    assertThat(told(huge)).isEqualTo(new UpdateState.CouldNotAsk(NOW));
    assertThat(told(answers("/missing", 404, NEWER))).isEqualTo(new UpdateState.CouldNotAsk(NOW));
  }

  @Test
  void aRedirectIsNotFollowed() {
    URI elsewhere = answers("/elsewhere", 200, NEWER);
    assertThat(
            told(answers("/redirect", 302, elsewhere.toString().replace("127.0.0.1", "localhost"))))
        .isEqualTo(new UpdateState.CouldNotAsk(NOW));
    assertThat(asked).containsExactly("/redirect GET");
  }

  @Test
  void aSlowOneIsNotWaitedFor() {
    server.createContext(
        "/slow",
        call -> {
          try {
            ended.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          call.close();
        });
    assertThat(told(uri("/slow"))).isEqualTo(new UpdateState.CouldNotAsk(NOW));
  }

  @Test
  void faultsAreLoggedOnce() {
    List<String> lines = new CopyOnWriteArrayList<>();
    Logger log = Logger.getLogger(UpdateWatch.class.getName());
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.addHandler(listening);
    log.setUseParentHandlers(false);
    log.setLevel(Level.WARNING);
    try {
      UpdateWatch watch = watch(Optional.of(answers("/garbage", 200, "garbage")));
      watch.begin();
      watch.begin();
      assertThat(asked).hasSize(2);
      assertThat(lines).hasSize(1);
    } finally {
      log.removeHandler(listening);
      log.setUseParentHandlers(true);
      log.setLevel(null);
    }
  }

  @Test
  void withoutAnAddressNobodyIsAsked() {
    UpdateWatch watch = watch(Optional.empty());
    watch.begin();
    assertThat(watch.stateProperty().get()).isEqualTo(new UpdateState.Off());
    assertThat(asked).isEmpty();
  }
}
