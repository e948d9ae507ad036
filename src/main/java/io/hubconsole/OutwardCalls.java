package io.hubconsole;

import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.machine.ProxyRule;
import io.hubconsole.remote.OutwardProxies;
import io.hubconsole.remote.OutwardProxies.Wanted;
import io.hubconsole.remote.TrustedCertificates;
import java.net.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * How calls leave this machine, as IT and the system want it: by which proxy, and whom they
 * believe.
 *
 * @param certificates authorities of IT's own, beside those of the system
 */
record OutwardCalls(OutwardProxies proxies, Optional<Path> certificates) {

  /** Those of this machine. */
  static OutwardCalls of(MachineSettings machine, Map<String, String> environment) {
    Wanted wanted =
        machine
            .proxy()
            .<Wanted>map(
                rule ->
                    switch (rule) {
                      case ProxyRule.Direct _ -> new Wanted.None();
                      case ProxyRule.AsSystem _ -> new Wanted.AsSystem();
                      case ProxyRule.Through(String host, int port) -> new Wanted.One(host, port);
                    })
            .orElseGet(Wanted.Usual::new);
    return new OutwardCalls(
        new OutwardProxies(wanted, environment, new SystemProxies()::follow),
        machine.certificates());
  }

  /** Where IT has set nothing and no variable speaks. */
  static OutwardCalls usual() {
    return of(MachineSettings.NONE, Map.of());
  }

  /**
   * By which proxies a call to that address leaves this machine, each tried after the one before
   * it; none where it is no address.
   */
  List<Proxy> waysTo(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return List.of();
    }
    // As the client does: a host that is none to Java is called directly.
    return url.uri().getHost() == null ? List.of(Proxy.NO_PROXY) : proxies.select(url.uri());
  }

  /** A client that calls so; reads the certificates anew, since the system's change. */
  OkHttpClient client() {
    new SystemProxies().follow();
    TrustedCertificates trusted = TrustedCertificates.ofThisMachine(certificates);
    return new OkHttpClient.Builder()
        .sslSocketFactory(trusted.factory(), trusted.manager())
        .proxySelector(proxies)
        .proxyAuthenticator(proxies)
        .build();
  }
}
