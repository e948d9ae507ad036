package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.server.ApiClient.Got;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The seed's hub behind a server, and a client; both anew for each test. */
abstract class ServedSeedTest {
  static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";

  @TempDir Path folder = Path.of(".");
  private @Nullable ServedHubOfTests served;
  private @Nullable ApiClient client;

  @BeforeEach
  void serve() {
    served = ServedHubOfTests.ofSeed(folder);
    client = new ApiClient(served.uri());
  }

  @AfterEach
  void stop() {
    client().close();
    served().close();
  }

  final ServedHubOfTests served() {
    return Objects.requireNonNull(served);
  }

  final ApiClient client() {
    return Objects.requireNonNull(client);
  }

  final Got get(String path) {
    return client().get(ApiClient.PARTNER, path);
  }

  final Got post(String path, String body) {
    return client().post(ApiClient.PARTNER, path, body);
  }

  /** Compares status and body, byte for byte. */
  static void assertAnswer(Got got, int status, String body) {
    assertThat(got.body()).isEqualTo(body);
    assertThat(got.status()).isEqualTo(status);
  }

  /** The body of an error with that message. */
  static String error(String message) {
    return "{\"error\":{\"message\":\"" + message.replace("\"", "\\\"") + "\"}}";
  }

  /** The message for a field at fault. */
  static String fault(String field, String reason) {
    return error("child \"" + field + "\" fails because [\"" + field + "\" " + reason + "]");
  }
}
