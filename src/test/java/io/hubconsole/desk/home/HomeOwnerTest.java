package io.hubconsole.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeOwner.Taking;
import io.hubconsole.storage.LockFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Consoles that want the same home: in this process, and in one that is killed. */
@Execution(ExecutionMode.CONCURRENT)
class HomeOwnerTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path folder;
  private final AtomicInteger raised = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private HomeFolder home;

  @BeforeEach
  void find() {
    home = new HomeFolder(folder.resolve("home"));
  }

  private HomeOwner taken() throws IOException {
    Taking taking = HomeOwner.take(home, Wish.PLAIN, SHORT);
    assertThat(taking).isInstanceOf(Taking.Taken.class);
    HomeOwner owner = ((Taking.Taken) taking).owner();
    owner.onRaise(_ -> raised.incrementAndGet());
    return owner;
  }

  private WholeFile signFile() {
    return new WholeFile(home.door());
  }

  private DoorSign sign() {
    return DoorSign.read(signFile()).orElseThrow();
  }

  /** It holds customers' data. */
  @Test
  void aHomeThatIsMadeIsItsOwnersAlone() throws IOException {
    try (HomeOwner _ = taken()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aSecondConsoleRaisesTheFirst() throws IOException {
    try (HomeOwner _ = taken()) {
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.Raised());
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.Raised());
      assertThat(raised).hasValue(2);
    }
    try (HomeOwner _ = taken()) {
      assertThat(raised).hasValue(2);
    }
  }

  @Test
  void whoIsAskedBeforeThereIsAWindowShowsItLater() throws IOException {
    try (HomeOwner owner = ((Taking.Taken) HomeOwner.take(home, Wish.PLAIN, SHORT)).owner()) {
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.Raised());
      owner.onRaise(_ -> raised.incrementAndGet());
      assertThat(raised).hasValue(1);
    }
  }

  @Test
  void aCaseIsHandedOver() throws IOException {
    UUID guid = UUID.randomUUID();
    Wish wish = new Wish(Optional.of(guid));
    List<Wish> heard = new CopyOnWriteArrayList<>();
    try (HomeOwner owner = ((Taking.Taken) HomeOwner.take(home, Wish.PLAIN, SHORT)).owner()) {
      assertThat(HomeOwner.take(home, wish, SHORT)).isEqualTo(new Taking.Raised());
      owner.onRaise(heard::add);
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.Raised());
    }
    assertThat(heard).containsExactly(wish, Wish.PLAIN);
  }

  @Test
  void theSignIsTheOwnersAloneAndGoesWithTheConsole() throws IOException {
    try (HomeOwner _ = taken()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.door())))
          .isEqualTo("rw-------");
      assertThat(sign().toString()).doesNotContain(sign().ask()).doesNotContain(sign().answer());
    }
    assertThat(home.door()).doesNotExist();
  }

  /** What comes back to those words within a moment; empty for nothing. */
  private String answerTo(String words) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sign().port())) {
      socket.setSoTimeout(5000);
      OutputStream out = socket.getOutputStream();
      out.write(words.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (SocketTimeoutException nothing) {
      return "nothing, and for too long";
    } catch (IOException reset) {
      return "";
    }
  }

  @Test
  void nothingButTheWishIsUnderstood() throws IOException {
    try (HomeOwner _ = taken()) {
      String ask = sign().ask();
      for (String words :
          List.of(
              "",
              "\n",
              "raise\n",
              "raise " + "0".repeat(32) + "\n",
              "raise " + ask,
              "Raise " + ask + "\n",
              "quit " + ask + "\n",
              "raise " + ask + " now\n",
              "raise " + ask + " 1-1-1-1-1\n",
              "raise " + ask + " " + UUID.randomUUID() + " \n",
              "raise " + UUID.randomUUID() + "\n",
              "x".repeat(1_000_000),
              "GET / HTTP/1.1\r\n\r\n",
              "\u0000\u00ff\n")) {
        assertThat(answerTo(words)).as(words.substring(0, Math.min(40, words.length()))).isEmpty();
      }
      assertThat(raised).hasValue(0);
      assertThat(answerTo("raise " + ask + "\n")).isEqualTo(sign().answer() + "\n");
      assertThat(raised).hasValue(1);
    }
  }

  @Test
  void whoSaysNothingHoldsNobodyUpForLong() throws IOException {
    try (HomeOwner _ = taken();
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), sign().port())) {
      assertThat(silent.isConnected()).isTrue();
      assertThat(HomeOwner.take(home, Wish.PLAIN, Duration.ofSeconds(20)))
          .isEqualTo(new Taking.Raised());
    }
  }

  @Test
  void aConsoleThatDoesNotAnswerIsToldSo() throws IOException {
    try (LockFile _ = LockFile.tryTake(home.lock()).orElseThrow()) {
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.NoAnswer());
    }
  }

  @Test
  void whoeverHasThePortSinceDoesNotSpeakForTheConsole() throws Exception {
    try (LockFile _ = LockFile.tryTake(home.lock()).orElseThrow();
        ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      new DoorSign(stranger.getLocalPort(), "0".repeat(32), "1".repeat(32)).write(signFile());
      CountDownLatch asked = new CountDownLatch(1);
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                try (Socket caller = stranger.accept()) {
                  caller.getOutputStream().write("raised\n".getBytes(StandardCharsets.US_ASCII));
                  asked.countDown();
                } catch (IOException closed) {
                  // The test is over.
                }
              });
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.NoAnswer());
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aSignThatMakesNoSenseIsNone() throws IOException {
    for (String text : List.of("", "8080", "99999 a b\n", "x".repeat(10_000))) {
      signFile().write(text.getBytes(StandardCharsets.US_ASCII));
      assertThat(DoorSign.read(signFile())).as(text).isEmpty();
    }
  }

  /** A console of its own process, which lives until it is killed. */
  static final class OtherConsole {
    private OtherConsole() {}

    public static void main(String[] words) throws Exception {
      Taking taking = HomeOwner.take(new HomeFolder(Path.of(words[0])), Wish.PLAIN);
      System.out.println(taking instanceof Taking.Taken ? "taken" : "not taken");
      Thread.sleep(Duration.ofMinutes(2));
    }
  }

  @Test
  void aConsoleThatWasKilledIsNoHindrance() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherConsole.class.getName(),
                home.path().toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader told = other.inputReader()) {
      assertThat(told.readLine()).isEqualTo("taken");
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.Raised());
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(home.door()).exists();
    try (HomeOwner _ = taken()) {
      assertThat(HomeOwner.take(home, Wish.PLAIN, SHORT)).isEqualTo(new Taking.Raised());
      assertThat(raised).hasValue(1);
    }
  }
}
