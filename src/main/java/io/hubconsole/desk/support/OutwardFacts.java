package io.hubconsole.desk.support;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** By which way calls leave this machine now, a line for each address that is called. */
record OutwardFacts(SupportFacts facts) {

  String text() {
    TreeSet<String> called = new TreeSet<>();
    for (Profile profile : facts.profiles().get().all()) {
      if (profile.hub() instanceof Hub.Remote(String address)) {
        called.add(address);
      }
    }
    facts.machine().updates().ifPresent(address -> called.add(address.toString()));
    if (called.isEmpty()) {
      return "none\n";
    }
    return called.stream()
        .map(address -> address + " : " + way(address) + "\n")
        .collect(Collectors.joining());
  }

  private String way(String address) {
    List<Proxy> proxies = facts.ways().apply(address);
    return proxies.isEmpty()
        ? "not an address"
        : proxies.stream().map(OutwardFacts::way).collect(Collectors.joining(", else "));
  }

  private static String way(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress through
        ? "through %s %s:%d".formatted(proxy.type(), through.getHostString(), through.getPort())
        : "directly";
  }
}
