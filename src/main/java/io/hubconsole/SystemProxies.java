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
   * own ways. To be called before anything calls out.
   */
  void follow() {
    if (System.getProperty(ASKED) == null) {
      System.setProperty(ASKED, "true");
    }
    ProxySelector system = selector();
    if (System.getProperty("socksProxyHost") == null) {
      ProxySelector.setDefault(new OverHttpAlone(system));
    }
  }

  ProxySelector selector() {
    ProxySelector found = ProxySelector.getDefault();
    // That one knows none.
    return found == null ? ProxySelector.of(null) : found;
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
