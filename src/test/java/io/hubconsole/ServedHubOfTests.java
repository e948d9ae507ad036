package io.hubconsole;

import io.helidon.common.tls.Tls;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.server.HubServer;
import io.hubconsole.server.ServerSettings;
import io.hubconsole.server.exchange.AccessLogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A hub in a folder behind the product's own server, on a free port of this machine. */
public final class ServedHubOfTests implements AutoCloseable {
  private final HubInstance hub;
  private final HubServer server;

  private ServedHubOfTests(HubInstance hub, HubServer server) {
    this.hub = hub;
    this.server = server;
  }

  /** The seed's hub. */
  public static ServedHubOfTests ofSeed(Path folder) {
    return of(folder, List.of(SeedHub.WORKSPACE), Optional.empty());
  }

  /** The same over TLS. */
  public static ServedHubOfTests ofSeed(Path folder, Optional<Tls> tls) {
    return of(folder, List.of(SeedHub.WORKSPACE), tls);
  }

  /** A hub of those workspace files. */
  public static ServedHubOfTests of(Path folder, List<Path> workspace) {
    return of(folder, workspace, Optional.empty());
  }

  private static ServedHubOfTests of(Path folder, List<Path> workspace, Optional<Tls> tls) {
    HubInstance hub = SeedHub.filled(folder, workspace);
    return over(hub, folder, tls);
  }

  /**
   * A hub that is open already, whatever its database; closed with the server.
   *
   * @param folder for the access log
   */
  public static ServedHubOfTests over(HubInstance hub, Path folder) {
    return over(hub, folder, Optional.empty());
  }

  private static ServedHubOfTests over(HubInstance hub, Path folder, Optional<Tls> tls) {
    try {
      ServerSettings settings = new ServerSettings(InetAddress.getLoopbackAddress(), 0, tls);
      return new ServedHubOfTests(
          hub,
          HubServer.start(
              settings, new EmbeddedServer.Served(hub), new AccessLogFile(accessLog(folder))));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Where the access log of a hub in that folder is. */
  public static Path accessLog(Path folder) {
    return folder.resolve("log").resolve("access.log");
  }

  public URI uri() {
    return server.uri();
  }

  public HubInstance hub() {
    return hub;
  }

  @Override
  public void close() {
    server.close();
    hub.close();
  }
}
