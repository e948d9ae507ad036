package io.hubconsole.server;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HttpLogConfig;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.hubconsole.server.connection.BodiesAsTheyCame;
import io.hubconsole.server.connection.MisshapenRequests;
import io.hubconsole.server.connection.WatchedConnections;
import io.hubconsole.server.exchange.AccessLog;
import io.hubconsole.server.exchange.ApiHandler;
import io.hubconsole.server.exchange.Underway;
import io.hubconsole.server.operations.HubAccess;
import io.hubconsole.wire.ContractJson;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The API on a port, from {@link #start} to {@link #close}; the hub behind it stays open. */
public final class HubServer implements AutoCloseable {
  /** As long as the mail of one resend may take. */
  private static final Duration FINISHING = Duration.ofMinutes(2);

  private static final int CONNECTIONS = 4096;
  private static final int PROLOGUE_BYTES = 8 * 1024;
  private static final int HEADER_BYTES = 16 * 1024;

  private final WebServer server;
  private final WatchedConnections connections;
  private final Underway underway;
  private final AccessLog log;
  private final String scheme;
  private final InetAddress address;

  private HubServer(
      WebServer server,
      WatchedConnections connections,
      Underway underway,
      AccessLog log,
      ServerSettings settings) {
    this.server = server;
    this.connections = connections;
    this.underway = underway;
    this.log = log;
    this.scheme = settings.tls().isPresent() ? "https" : "http";
    this.address = settings.address();
  }

  /**
   * Begins to listen.
   *
   * @param log closed with the server
   * @throws PortInUse where nothing can listen there
   */
  public static HubServer start(ServerSettings settings, HubAccess hub, AccessLog log) {
    WatchedConnections connections =
        new WatchedConnections(
            Http1ConnectionSelector.builder()
                .config(
                    Http1Config.builder()
                        .maxPrologueLength(PROLOGUE_BYTES)
                        .maxHeadersSize(HEADER_BYTES)
                        .sendKeepAliveHeader(false)
                        // A query string is judged once the token is known, in plainer words.
                        .validatePrologue(false)
                        .log(HttpLogConfig.builder().sendLog(false).receiveLog(false).build())
                        .build())
                .build());
    Underway underway = new Underway();
    ApiHandler handler = new ApiHandler(hub, new ContractJson(), underway, connections, log);
    WebServer server = configured(settings, connections, handler);
    try {
      server.start();
    } catch (RuntimeException fault) {
      throw notListening(settings, connections, log, fault);
    }
    // Helidon logs that it cannot listen, and goes on.
    if (!server.isRunning() || server.port() < 0) {
      throw notListening(settings, connections, log, null);
    }
    return new HubServer(server, connections, underway, log, settings);
  }

  private static PortInUse notListening(
      ServerSettings settings,
      WatchedConnections connections,
      AccessLog log,
      @Nullable Throwable cause) {
    connections.close();
    log.close();
    return new PortInUse(settings.port(), cause);
  }

  private static WebServer configured(
      ServerSettings settings, WatchedConnections connections, ApiHandler handler) {
    WebServerConfig.Builder config =
        WebServer.builder()
            .address(settings.address())
            .port(settings.port())
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addConnectionSelector(connections)
            .contentEncoding(new BodiesAsTheyCame())
            .directHandlers(MisshapenRequests.handlers())
            // What is wrong goes to those handlers, which tell headers too large by it.
            .errorHandling(ErrorHandling.builder().includeEntity(true).build())
            .maxTcpConnections(CONNECTIONS)
            .connectionOptions(
                connections.watching(
                    SocketOptions.builder()
                        .tcpNoDelay(true)
                        .readTimeout(Duration.ofSeconds(70))
                        .build()))
            .routing(HttpRouting.builder().any(handler));
    // Helidon's channels look up the name of each client that speaks TLS; its sockets do not.
    settings.tls().ifPresent(tls -> config.tls(tls).useNio(false));
    return config.build();
  }

  /** Where the server listens, such as {@code http://127.0.0.1:8080}. */
  public URI uri() {
    String host = address.getHostAddress();
    return URI.create(
        scheme
            + "://"
            + (address instanceof Inet6Address ? "[" + host + "]" : host)
            + ":"
            + server.port());
  }

  /** Takes no more requests, finishes those under way and stops. */
  @Override
  public void close() {
    // First, since Helidon interrupts what it stops, and an interrupt breaks the store.
    underway.finish(FINISHING);
    server.stop();
    connections.close();
    log.close();
  }
}
