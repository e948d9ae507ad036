package io.hubconsole.embedded.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves at one step, in one way, and counts what it got. */
public final class ScriptedSmtpServer implements AutoCloseable {

  /** Where in the conversation. */
  public enum Step {
    CONNECT,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** After the first line of the mail; what follows is not read. */
    BODY,
    AFTER_DOT,
    QUIT
  }

  /** What the server does at a step instead of what it should. */
  public sealed interface Act {
    /** Says this, byte for byte, and goes on where that is an answer to go on from. */
    record Say(String reply) implements Act {}

    record Close() implements Act {}

    record Reset() implements Act {}

    record Stall() implements Act {}

    /** Sends one byte of a reply now and then, for ever. */
    record Trickle() implements Act {}
  }

  private final ServerSocket listener;
  private final Map<Step, Act> script;
  private final @Nullable SSLContext startTls;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch acted = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger completeMails = new AtomicInteger();
  private final AtomicInteger promises = new AtomicInteger();

  private ScriptedSmtpServer(
      ServerSocket listener, Map<Step, Act> script, @Nullable SSLContext startTls) {
    this.listener = listener;
    this.script = script;
    this.startTls = startTls;
  }

  public static ScriptedSmtpServer plain(Map<Step, Act> script) throws IOException {
    return started(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script, null);
  }

  static ScriptedSmtpServer startTls(SSLContext tls, Map<Step, Act> script) throws IOException {
    return started(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script, tls);
  }

  static ScriptedSmtpServer tls(SSLContext tls) throws IOException {
    ServerSocket secured =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return started(secured, Map.of(), null);
  }

  private static ScriptedSmtpServer started(
      ServerSocket listener, Map<Step, Act> script, @Nullable SSLContext tls) {
    ScriptedSmtpServer server = new ScriptedSmtpServer(listener, script, tls);
    Thread.ofVirtual().start(server::listen);
    return server;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** How many clients came. */
  public int connections() {
    return connections.get();
  }

  /** How many mails arrived whole, their dot included. */
  public int completeMails() {
    return completeMails.get();
  }

  /** How often the server said 250 after a dot. */
  int promises() {
    return promises.get();
  }

  /** Waits until the script's act has come. */
  void awaitAct() throws InterruptedException {
    acted.await();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> converse(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      new Conversation(socket).run();
    } catch (IOException clientLeft) {
      // What the client makes of it is what the tests look at.
    }
  }

  @Override
  public void close() throws IOException {
    ended.countDown();
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** One client. */
  private final class Conversation {
    private Socket socket;
    private BufferedReader lines;
    private boolean secured;
    private boolean over;

    Conversation(Socket socket) throws IOException {
      this.socket = socket;
      this.lines = reader(socket);
    }

    void run() throws IOException {
      step(Step.CONNECT, "220 scripted ESMTP");
      while (!over) {
        String line = lines.readLine();
        if (line == null) {
          return;
        }
        obey(line);
      }
    }

    private void obey(String line) throws IOException {
      String verb = line.split(" ", 2)[0];
      switch (verb) {
        case "EHLO", "HELO" -> step(Step.EHLO, greeting());
        case "STARTTLS" -> startTls();
        case "AUTH" -> step(Step.AUTH, "235 welcome");
        case "MAIL" -> step(Step.MAIL, "250 ok");
        case "RCPT" -> step(Step.RCPT, "250 ok");
        case "DATA" -> data();
        case "QUIT" -> {
          step(Step.QUIT, "221 bye");
          over = true;
        }
        default -> say("250 ok\r\n");
      }
    }

    private String greeting() {
      String more = startTls != null && !secured ? "250-STARTTLS\r\n" : "";
      return "250-scripted\r\n" + more + "250-AUTH PLAIN LOGIN\r\n250 8BITMIME";
    }

    private void startTls() throws IOException {
      if (step(Step.STARTTLS, "220 go ahead") && startTls != null) {
        SSLSocket layered =
            (SSLSocket)
                startTls
                    .getSocketFactory()
                    .createSocket(socket, "localhost", socket.getPort(), true);
        layered.setUseClientMode(false);
        layered.startHandshake();
        socket = layered;
        lines = reader(layered);
        secured = true;
      }
    }

    private void data() throws IOException {
      if (!step(Step.DATA, "354 go ahead")) {
        return;
      }
      String line = lines.readLine();
      if (script.containsKey(Step.BODY)) {
        step(Step.BODY, "");
        over = true;
        return;
      }
      while (line != null && !line.equals(".")) {
        line = lines.readLine();
      }
      if (line != null) {
        completeMails.incrementAndGet();
        step(Step.AFTER_DOT, "250 queued as 17");
      }
    }

    /** Does what the script says, else replies as a server should; true for the latter. */
    private boolean step(Step step, String reply) throws IOException {
      Optional<Act> act = Optional.ofNullable(script.get(step));
      if (act.isEmpty()) {
        if (step == Step.AFTER_DOT) {
          promises.incrementAndGet();
        }
        say(reply + "\r\n");
        return true;
      }
      acted.countDown();
      perform(act.get());
      return false;
    }

    private void perform(Act act) throws IOException {
      switch (act) {
        case Act.Say(String reply) -> say(reply);
        case Act.Close _ -> {
          over = true;
          socket.close();
        }
        case Act.Reset _ -> {
          over = true;
          socket.setSoLinger(true, 0);
          socket.close();
        }
        case Act.Stall _ -> {
          over = true;
          waitForTheEnd(Long.MAX_VALUE);
        }
        case Act.Trickle _ -> {
          over = true;
          while (!waitForTheEnd(20)) {
            say("2");
          }
        }
      }
    }

    private void say(String reply) throws IOException {
      socket.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }

    private boolean waitForTheEnd(long milliseconds) throws IOException {
      try {
        return ended.await(milliseconds, TimeUnit.MILLISECONDS);
      } catch (InterruptedException fault) {
        throw new IOException(fault);
      }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
      return new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }
  }
}
