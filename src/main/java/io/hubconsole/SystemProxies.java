package io.hubconsole;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** How the system is set for proxies, as Java finds it out where it is told to. */
final class SystemProxies {
  private static final String ASKED = "java.net.useSystemProxies";

  /**
   * Has Java follow the system from now on, for calls over HTTP alone: mail and databases go their
   * own ways. To be called before anything calls out, and only where something will: finding it out
   * takes a start some milliseconds.
   */
  ProxySelector follow() {
    if (System.getProperty(ASKED) == null) {
      System.setProperty(ASKED, "true");
    }
    ProxySelector found = ProxySelector.getDefault();
    if (found instanceof OverHttpAlone || System.getProperty("socksProxyHost") != null) {
      return found;
    }
    ProxySelector followed = new OverHttpAlone(found == null ? ProxySelector.of(null) : found);
    ProxySelector.setDefault(followed);
    return followed;
  }

  /** Java would else lead every socket through a proxy that the system has for some. */
  private static final class OverHttpAlone extends ProxySelector {
    private final ProxySelector system;

    OverHttpAlone(ProxySelector system) {
      this.system = system;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme())
          ? system.select(uri)
          : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException fault) {
      system.connectFailed(uri, address, fault);
    }
  }
}
