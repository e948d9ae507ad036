package io.hubconsole.desk.support;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Hub;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
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
    return called.stream()
        .map(address -> address + ": " + way(address) + "\n")
        .collect(Collectors.joining());
  }

  private String way(String address) {
    try {
      // Each is tried after the one before it.
      return facts.proxies().select(new URI(address)).stream()
          .map(OutwardFacts::way)
          .collect(Collectors.joining(", else "));
    } catch (URISyntaxException | IllegalArgumentException wrong) {
      return "not an address";
    }
  }

  private static String way(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress through
        ? "through " + through.getHostString() + ":" + through.getPort()
        : "directly";
  }
}
