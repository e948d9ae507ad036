package io.hubconsole.crashes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hubconsole.CrashingDesk;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.wire.ContractJson;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** One outbox's way through kills and faults, until every write is settled. */
final class CrashRound {
  private static final Duration LONGEST = Duration.ofMinutes(9);

  /** Then nothing is killed any more, and the network is calm. */
  private static final Duration TROUBLED = Duration.ofMinutes(6);

  private final Path folder;
  private final boolean hidesKeys;
  private final int writes;
  private final Random random;
  private int deskDeaths;
  private Instant nextTelling = Instant.MIN;

  CrashRound(Path folder, boolean hidesKeys, int writes, long seed) {
    this.folder = folder;
    this.hidesKeys = hidesKeys;
    this.writes = writes;
    this.random = new Random(seed);
  }

  Tally run() throws Exception {
    Instant begun = Instant.now();
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (FlakyProxy network = new FlakyProxy(hidesKeys, random.nextLong())) {
      fill();
      int deaths;
      try (HubThatDies hub = new HubThatDies(hubFolder(), mail.getSmtp().getPort())) {
        network.leadTo(hub.uri());
        live(network, hub, mail, begun);
        deaths = hub.deaths();
      }
      return counted(mail, network, deaths, Duration.between(begun, Instant.now()));
    } finally {
      mail.stop();
    }
  }

  private Path hubFolder() {
    return folder.resolve("hub");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path acknowledged() {
    return folder.resolve("acknowledged.txt");
  }

  private Path received() {
    return folder.resolve("received.txt");
  }

  private Path decided() {
    return folder.resolve("decided.txt");
  }

  /** The seed's workspace, with many cases instead of its own. */
  private void fill() throws IOException {
    ContractJson json = new ContractJson();
    ObjectNode workspace = json.readObject(Files.readString(SeedHub.WORKSPACE));
    ObjectNode pattern = (ObjectNode) workspace.path("cases").path(0);
    ArrayNode cases = workspace.putArray("cases");
    for (int i = 1; i <= CrashingDesk.CASES; i++) {
      cases.add(pattern.deepCopy().put("id", i).put("guid", CrashingDesk.guid(i)));
    }
    Files.createDirectories(folder);
    Path file = Files.writeString(folder.resolve("workspace.json"), json.text(workspace));
    try (HubInstance hub = SeedHub.open(hubFolder())) {
      SeedHub.fill(hub, List.of(file));
    }
  }

  private void live(FlakyProxy network, HubThatDies hub, GreenMail mail, Instant begun)
      throws Exception {
    Instant calm = begun.plus(TROUBLED);
    Instant end = begun.plus(LONGEST);
    Instant nextHubDeath = Instant.now().plusSeconds(8);
    for (int life = 0; Instant.now().isBefore(end); life++) {
      try (DeskLife desk = new DeskLife(desk(network, life))) {
        while (!desk.hasEnded() && !isOver(desk) && Instant.now().isBefore(end)) {
          TimeUnit.MILLISECONDS.sleep(20);
          tellReceived(mail);
          if (Instant.now().isAfter(calm)) {
            network.calmDown();
            desk.spare();
          } else if (Instant.now().isAfter(nextHubDeath)) {
            hub.dieAndComeBack();
            network.leadTo(hub.uri());
            nextHubDeath = Instant.now().plusSeconds(10 + random.nextInt(15));
          }
        }
        if (desk.isSettled()) {
          return;
        }
        deskDeaths++;
      }
    }
    throw new IllegalStateException("not settled in " + LONGEST);
  }

  /** A desk may work for a moment, or for some seconds. */
  private boolean isOver(DeskLife desk) {
    return desk.hasWorkedFor(Duration.ofMillis(desk.lot(random)));
  }

  private OwnJava desk(FlakyProxy network, int life) throws IOException {
    return new OwnJava(
        CrashingDesk.class,
        Map.of(),
        List.of(
            home().toString(),
            network.uri().toString(),
            acknowledged().toString(),
            Integer.toString(writes),
            Integer.toString(life),
            received().toString(),
            decided().toString()));
  }

  /** What an operator learns from customers. */
  private void tellReceived(GreenMail mail) throws IOException, MessagingException {
    Instant now = Instant.now();
    if (now.isBefore(nextTelling)) {
      return;
    }
    List<String> marks = new ArrayList<>();
    for (var message : mail.getReceivedMessages()) {
      marks.add(mark(message));
    }
    Path next = Files.write(folder.resolve("received.new"), marks);
    Files.setLastModifiedTime(next, FileTime.from(now));
    Files.move(next, received(), StandardCopyOption.ATOMIC_MOVE);
    nextTelling = now.plusSeconds(1);
  }

  private static String mark(Message message) throws MessagingException {
    String to = message.getAllRecipients()[0].toString();
    return to.substring(0, to.indexOf('@'));
  }

  private Tally counted(GreenMail mail, FlakyProxy network, int hubDeaths, Duration took)
      throws IOException, MessagingException {
    Map<String, Integer> done = new HashMap<>();
    for (var message : mail.getReceivedMessages()) {
      done.merge(mark(message), 1, Integer::sum);
    }
    rows().forEach(type -> done.merge(type, 1, Integer::sum));
    return Tally.of(
        writes,
        Files.readAllLines(acknowledged()),
        CrashingDesk.everything(home()),
        Files.exists(decided()) ? Files.readAllLines(decided()) : List.of(),
        done,
        new Tally.Troubles(deskDeaths, hubDeaths, network.happened().toString(), took));
  }

  /** The types of all logged calls of the harness: each of them is one write's mark. */
  private List<String> rows() {
    try (HubInstance hub = SeedHub.open(hubFolder());
        ServiceOrderHub partner = SeedHub.ofPartner1(hub)) {
      List<String> types = new ArrayList<>();
      for (int offset = 0; ; offset += PageRequest.MOST) {
        List<ExternalRequest> page =
            partner
                .findRequests(RequestFilter.ALL, new PageRequest.Offset(offset, PageRequest.MOST))
                .rows();
        page.stream()
            .map(ExternalRequest::type)
            .filter(type -> type.matches("c\\d+\\.\\d+"))
            .forEach(types::add);
        if (page.size() < PageRequest.MOST) {
          return types;
        }
      }
    }
  }
}
