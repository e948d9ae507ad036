package io.hubconsole.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import okhttp3.HttpUrl;

/** Where a hub is: {@code https://hub.example.com}, or {@code http://} on this machine alone. */
public record HubAddress(HttpUrl base) {

  /** Whether a text can be such an address. */
  public sealed interface Answer {
    record Usable(HubAddress address) implements Answer {}

    /** Not an http or https address, or one with a name, a query or a fragment. */
    record NoAddress() implements Answer {}

    /** The token would travel in the clear to another machine. */
    record InTheClear() implements Answer {}
  }

  /** Reads an address; a path it may have is kept, for hubs behind a common server. */
  public static Answer read(String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null
        || !url.username().isEmpty()
        || !url.password().isEmpty()
        || url.query() != null
        || url.fragment() != null) {
      return new Answer.NoAddress();
    }
    if (!url.isHttps() && !isThisMachine(url.host())) {
      return new Answer.InTheClear();
    }
    return new Answer.Usable(new HubAddress(withoutInterface(url)));
  }

  /** An address that was copied with its {@code /api/v3} is that of the hub. */
  private static HttpUrl withoutInterface(HttpUrl url) {
    String path = url.encodedPath().replaceFirst("/api/v3/?$", "/");
    return url.newBuilder().encodedPath(path).build();
  }

  /** By its name or its number; a name is not looked up, since whoever answers could lie. */
  static boolean isThisMachine(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    boolean number = host.contains(":") || host.matches("[0-9.]+");
    try {
      return number && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException noNumber) {
      return false;
    }
  }

  /** The address of an operation, such as {@code api/v3/routing}. */
  HttpUrl.Builder operation(String path) {
    HttpUrl.Builder builder = base.newBuilder();
    for (String part : path.split("/", -1)) {
      builder.addPathSegment(part);
    }
    return builder;
  }

  /** As an operator would name it. */
  String place() {
    return base.port() == HttpUrl.defaultPort(base.scheme())
        ? base.host()
        : base.host() + ":" + base.port();
  }
}
