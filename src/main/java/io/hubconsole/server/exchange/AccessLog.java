package io.hubconsole.server.exchange;

import java.util.Optional;

/** Takes a line for each request; for any number of threads, without waiting for a disk. */
public interface AccessLog extends AutoCloseable {

  void write(Line line);

  @Override
  void close();

  /**
   * What is kept of a request: nothing that is secret or a customer's.
   *
   * @param millis since the epoch, when it came
   * @param operation its path where that is one of the API's, else {@code other}
   * @param caller {@code partner:1}; empty before the token is known
   * @param bytes of the answer's body as sent
   * @param micros from the request's headers to the answer's last byte
   */
  record Line(
      long millis,
      String address,
      String method,
      String operation,
      Optional<String> caller,
      int status,
      int bytes,
      long micros) {}
}
