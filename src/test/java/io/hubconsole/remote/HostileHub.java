package io.hubconsole.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/** An address that answers as it is told, with a console's hub opened on it. */
final class HostileHub implements AutoCloseable {
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());
  static final String TOKEN = "canary-token";

  private final MockWebServer server = new MockWebServer();
  private final RemoteHub hub;

  HostileHub() throws IOException, InterruptedException {
    SERVER_LOG.setLevel(Level.OFF);
    server.start();
    say(200, "{\"data\":[],\"pagination\":{\"count\":0,\"offset\":0}}");
    say(200, "{\"data\":[]}");
    hub = RemoteHub.open(address(), TOKEN, Locale.ENGLISH, impatient());
    server.takeRequest();
    server.takeRequest();
  }

  static OkHttpClient impatient() {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(2))
        .readTimeout(Duration.ofSeconds(2))
        .callTimeout(Duration.ofSeconds(3))
        .build();
  }

  HubAddress address() {
    return new HubAddress(server.url("/"));
  }

  RemoteHub hub() {
    return hub;
  }

  void say(int status, String body) {
    say(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  void say(MockResponse response) {
    server.enqueue(response);
  }

  /** How many requests came since the hub was opened. */
  int asked() {
    return server.getRequestCount() - 2;
  }

  RecordedRequest request() throws InterruptedException {
    return server.takeRequest();
  }

  @Override
  public void close() {
    hub.close();
    server.close();
  }
}
