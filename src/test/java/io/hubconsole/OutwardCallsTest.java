package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.machine.MachinePlace;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.machine.MachineSettingsReader;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.email.TestCertificate;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.server.TlsFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A hub behind an office's proxy, with a certificate of the office's own authority. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
@Execution(ExecutionMode.CONCURRENT)
class OutwardCallsTest {
  private static final String HOST = "hub.office.test";
  private static final String PASSWORD = "open sesame";

  @TempDir Path folder;

  private Path certificates;
  private ServedHubOfTests served;
  private TunnelProxy proxy;

  @BeforeEach
  void serve() throws Exception {
    TestCertificate shown = TestCertificate.of(folder, "dns:" + HOST + ",ip:127.0.0.1");
    certificates =
        Files.writeString(
            folder.resolve("office.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(shown.encoded())
                + "\n-----END CERTIFICATE-----\n");
    served =
        ServedHubOfTests.ofSeed(
            folder.resolve("hub"),
            Optional.of(TlsFiles.pkcs12(shown.file(), Optional.of(TestCertificate.PASSWORD))));
    proxy = proxy(Optional.empty());
  }

  private TunnelProxy proxy(Optional<String> login) throws Exception {
    return new TunnelProxy(served.uri().getPort(), login);
  }

  @AfterEach
  void stop() throws Exception {
    proxy.close();
    served.close();
  }

  private MachineSettings machine(String... lines) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("it.json"),
            "{\"certificates\": \"" + certificates + "\"" + String.join("", lines) + "}");
    MachineSettings set =
        new MachineSettingsReader(_ -> true)
            .read(new MachinePlace(file, Optional.empty(), Optional.empty()));
    assertThat(set.faults()).isEmpty();
    return set;
  }

  private static RoutingAnswer ask(
      MachineSettings machine, Map<String, String> environment, String address) {
    RemoteDoor door = new RemoteDoor(OutwardCalls.of(machine, environment));
    try (ServiceOrderHub hub =
        door.open(new HubChoice.Remote(address, SeedHub.PARTNER_1), Locale.ENGLISH)) {
      return hub.route(RoutingQuery.EMPTY);
    }
  }

  private String behindProxy() {
    return "https://" + HOST + ":" + served.uri().getPort();
  }

  private String login() {
    return "Basic "
        + Base64.getEncoder().encodeToString(("me:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theProxyThatItHasSetIsTaken() throws Exception {
    MachineSettings machine = machine(", \"proxy\": \"http://127.0.0.1:" + proxy.port() + "\"");
    assertThat(ask(machine, Map.of("HTTPS_PROXY", "http://127.0.0.1:9"), behindProxy()))
        .isInstanceOf(RoutingAnswer.NotEnoughData.class);
    assertThat(proxy.asked()).containsOnly(HOST + ":" + served.uri().getPort());
  }

  @Test
  void soIsThatOfTheVariables() throws Exception {
    Map<String, String> variables = Map.of("https_proxy", "127.0.0.1:" + proxy.port());
    assertThat(ask(machine(), variables, behindProxy()))
        .isInstanceOf(RoutingAnswer.NotEnoughData.class);
    assertThat(proxy.asked()).isNotEmpty();
  }

  @Test
  void thisMachineAndExceptionsAreCalledWithoutOne() throws Exception {
    Map<String, String> variables =
        Map.of(
            "HTTPS_PROXY",
            "http://127.0.0.1:" + proxy.port(),
            "NO_PROXY",
            "localhost, .office.test");
    assertThat(ask(machine(), variables, served.uri().toString()))
        .isInstanceOf(RoutingAnswer.NotEnoughData.class);
    assertThatThrownBy(() -> ask(machine(), variables, behindProxy()))
        .isInstanceOf(HubException.Unavailable.class);
    assertThatThrownBy(
            () -> ask(machine(", \"proxy\": \"none\""), Map.of("HTTPS_PROXY", "x"), behindProxy()))
        .hasMessageContaining("No hub by the name");
    assertThat(proxy.asked()).isEmpty();
  }

  @Test
  void nameAndPasswordOfTheVariableAreToldToTheProxyAndToNoLog() throws Exception {
    proxy.close();
    proxy = proxy(Optional.of(login()));
    List<String> logged = new CopyOnWriteArrayList<>();
    try (Listening all = new Listening(logged)) {
      String good = "http://me:open%20sesame@127.0.0.1:" + proxy.port();
      assertThat(ask(machine(), Map.of("HTTPS_PROXY", good), behindProxy()))
          .isInstanceOf(RoutingAnswer.NotEnoughData.class);
      String bad = "http://me:open%20barley@127.0.0.1:" + proxy.port();
      assertThatThrownBy(() -> ask(machine(), Map.of("HTTPS_PROXY", bad), behindProxy()))
          .hasMessageContaining("The proxy on the way to " + HOST)
          .hasMessageNotContaining("barley");
      assertThatThrownBy(
              () ->
                  ask(
                      machine(", \"proxy\": \"http://127.0.0.1:" + proxy.port() + "\""),
                      Map.of("HTTPS_PROXY", good),
                      behindProxy()))
          .as("one that IT has set gets no password of a variable")
          .hasMessageContaining("The proxy on the way to");
      assertThat(all).isNotNull();
    }
    assertThat(logged).noneMatch(line -> line.contains("sesame") || line.contains(login()));
  }

  @Test
  void anAuthorityIsBelievedOnlyWhereItSaysSo() throws Exception {
    assertThat(ask(machine(), Map.of(), served.uri().toString()))
        .isInstanceOf(RoutingAnswer.NotEnoughData.class);
    assertThatThrownBy(() -> ask(MachineSettings.NONE, Map.of(), served.uri().toString()))
        .hasMessageContaining("its certificate is not trusted here");
  }

  /** Every line of every log, while it is open. */
  private static final class Listening extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> others = List.of(root.getHandlers());
    private final List<String> lines;

    Listening(List<String> lines) {
      this.lines = lines;
      others.forEach(root::removeHandler);
      root.setLevel(Level.ALL);
      root.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      // Of tests that run beside this one as well, whose parameters may be null.
      lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
      root.setLevel(before);
      others.forEach(root::addHandler);
    }
  }
}
