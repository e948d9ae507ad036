package io.hubconsole.benchmarks;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** The library that the product serves with, answering one JSON text and doing nothing else. */
final class HelloServer {
  private HelloServer() {}

  /**
   * Serves until its process is ended; prints where, as the product does.
   *
   * @param arguments how many bytes an answer has
   */
  public static void main(String[] arguments) {
    String words = "Hello ".repeat(Integer.parseInt(arguments[0]) / "Hello ".length());
    byte[] body = ("{\"data\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8);
    WebServer server =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(true)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .routing(
                HttpRouting.builder()
                    .get(
                        "/hello",
                        (_, response) ->
                            response.header(HeaderValues.CONTENT_TYPE_JSON).send(body)))
            .build()
            .start();
    System.out.println("listening on http://127.0.0.1:" + server.port());
  }
}
