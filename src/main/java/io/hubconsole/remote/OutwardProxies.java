package io.hubconsole.remote;

import io.hubconsole.remote.EnvironmentProxies.Login;
import io.hubconsole.remote.EnvironmentProxies.Named;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * By which proxy a call leaves this machine: the one that was chosen, else the variables', else the
 * system's. This machine itself is called by none.
 */
public final class OutwardProxies extends ProxySelector implements Authenticator {
  private static final String TRIED = "Proxy-Authorization";

  /** What the client asks itself before the proxy is asked anything. */
  private static final String BEFOREHAND = "OkHttp-Preemptive";

  private final Wanted wanted;
  private final EnvironmentProxies variables;
  private final Supplier<ProxySelector> system;

  /** What was chosen. */
  public sealed interface Wanted {
    /** Nothing: the variables, else the system. */
    record Usual() implements Wanted {}

    /** The system, whatever the variables say. */
    record AsSystem() implements Wanted {}

    record None() implements Wanted {}

    record One(String host, int port) implements Wanted {}
  }

  /**
   * Proxies of this machine.
   *
   * @param system knows how the system is set; asked when a call needs it
   */
  public OutwardProxies(
      Wanted wanted, Map<String, String> environment, Supplier<ProxySelector> system) {
    this.wanted = wanted;
    this.variables = new EnvironmentProxies(environment);
    this.system = system;
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (HubAddress.isThisMachine(String.valueOf(uri.getHost()).replaceAll("[\\[\\]]", ""))) {
      return List.of(Proxy.NO_PROXY);
    }
    return switch (wanted) {
      case Wanted.None _ -> List.of(Proxy.NO_PROXY);
      case Wanted.One(String host, int port) -> List.of(proxy(host, port));
      case Wanted.AsSystem _ -> system.get().select(uri);
      case Wanted.Usual _ -> usual(uri);
    };
  }

  private List<Proxy> usual(URI uri) {
    Optional<Named> named = variables.forScheme(String.valueOf(uri.getScheme()));
    if (named.isEmpty()) {
      return system.get().select(uri);
    }
    return List.of(
        variables.isExcepted(uri.getHost())
            ? Proxy.NO_PROXY
            : proxy(named.get().host(), named.get().port()));
  }

  /** The proxy finds out where its own name leads, when it is called. */
  private static Proxy proxy(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException fault) {
    system.get().connectFailed(uri, address, fault);
  }

  /** Tells the proxy name and password of the variable, once. */
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    boolean beforehand = BEFOREHAND.equalsIgnoreCase(response.header("Proxy-Authenticate"));
    Optional<Login> login =
        wanted instanceof Wanted.Usual
            ? variables.forScheme(response.request().url().scheme()).flatMap(Named::login)
            : Optional.empty();
    if (login.isEmpty() && beforehand) {
      return null;
    }
    if (login.isEmpty() || response.request().header(TRIED) != null) {
      throw new ProxyRefused();
    }
    return response
        .request()
        .newBuilder()
        .header(TRIED, Credentials.basic(login.get().name(), login.get().password()))
        .build();
  }
}
