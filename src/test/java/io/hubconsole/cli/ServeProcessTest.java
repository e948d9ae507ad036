package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.HubConsole;
import io.hubconsole.embedded.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server as it is started and stopped, in a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(90)
class ServeProcessTest {
  private static final String BODY =
      "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}";

  @TempDir Path folder = Path.of(".");

  @BeforeEach
  void fill() {
    new EmbeddedDoorsOfTests()
        .importWorkspace(folder.resolve("data"), List.of(SeedCommands.WORKSPACE), Locale.ENGLISH);
  }

  private Process serve(String... more) throws IOException {
    String[] words = new String[more.length + 3];
    words[0] = "serve";
    words[1] = "--data";
    words[2] = folder.resolve("data").toString();
    System.arraycopy(more, 0, words, 3, more.length);
    ProcessBuilder product = new ProcessBuilder(ChildJvm.command(HubConsole.class, words));
    product.environment().put("HUB_CONSOLE_HOME", folder.resolve("home").toString());
    product.environment().put("LC_ALL", "C.UTF-8");
    return product.redirectErrorStream(true).start();
  }

  private static URI ready(BufferedReader out) throws IOException {
    String line = String.valueOf(out.readLine());
    assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+");
    return URI.create(line.substring("listening on ".length()));
  }

  @Test
  void finishesWhatIsUnderWayAndExitsWithZero() throws Exception {
    Process server = serve("--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      URI address = ready(out);
      try (Socket client = new Socket(address.getHost(), address.getPort())) {
        OutputStream request = client.getOutputStream();
        request.write(
            ("POST /api/v3/requests/log HTTP/1.1\r\nHost: x\r\nX-Hub-Api-Token: partner-1-token\r\n"
                    + "Expect: 100-continue\r\nContent-Type: application/json\r\n"
                    + "Content-Length: "
                    + BODY.length()
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        // The interim answer shows that the request is under way.
        byte[] interim =
            client.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
        assertThat(new String(interim, StandardCharsets.US_ASCII)).contains(" 100 ");
        server.toHandle().destroy();
        assertThat(server.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        request.write(BODY.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("\"data\":{\"id\":1,");
      }
      assertThat(server.waitFor()).isZero();
      assertThat(out.readLine()).isNull();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void aPortInUseIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(4, "Nothing can listen at port", "--port", "" + taken.getLocalPort());
    }
  }

  @Test
  void beyondThisMachineWantsACertificate() throws Exception {
    assertRefused(2, "At 0.0.0.0 others on the network", "--host", "0.0.0.0");
    assertRefused(2, "cannot be read", "--tls-pkcs12", folder.resolve("none").toString());
  }

  @Test
  void aLogIsKeptLongEnoughToAnswerRepeats() throws Exception {
    assertRefused(2, "--keep-log-days takes 31 or more: a call", "--keep-log-days", "30");
    assertRefused(2, "--keep-log-rows takes 1 or more", "--keep-log-rows", "0");
  }

  private void assertRefused(int exit, String beginning, String... words) throws Exception {
    Process server = serve(words);
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(out.readAllAsString().lines()).singleElement().asString().contains(beginning);
      assertThat(server.exitValue()).isEqualTo(exit);
    } finally {
      server.destroyForcibly();
    }
  }
}
