package io.hubconsole;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.TokenChange;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.practice.PracticeHub;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.server.HubServer;
import io.hubconsole.server.ServerSettings;
import io.hubconsole.server.exchange.AccessLog;
import io.hubconsole.server.exchange.AccessLogFile;
import io.hubconsole.server.operations.HubAccess;
import io.hubconsole.ui.tour.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A practice hub behind the product's own server, for a tour alone: made when it is asked for. */
final class TouredNetwork implements Network, AutoCloseable {
  private static final String NAME = "Växjö";

  private final Path folder;
  private final ProfileBook book;
  private final Clock clock;
  private final String token = UUID.randomUUID().toString();
  private Optional<Served> served = Optional.empty();

  TouredNetwork(Path folder, ProfileBook book, Clock clock) {
    this.folder = folder;
    this.book = book;
    this.clock = clock;
  }

  /** The hub, the server that listens for it, and where that listens. */
  private record Served(HubInstance instance, PracticeHub hub, HubServer server, int port) {}

  /** The hub for whoever has the token of this tour. */
  private record Access(HubInstance instance, String token) implements HubAccess {
    @Override
    public Optional<Caller> callerOf(String told) {
      return token.equals(told) ? instance.lowestPartner() : Optional.empty();
    }

    @Override
    public ServiceOrderHub hubFor(Caller caller, Optional<String> language) {
      return instance.openFor(caller, language.orElse(HubInstance.DEFAULT_NAMES));
    }

    @Override
    public void checkStore() {
      instance.checkStore();
    }
  }

  @Override
  public Profile profile() throws IOException {
    HubInstance instance =
        HubInstance.open(
            folder, new MailSettings.Folder(folder.resolve("mail")), Locale.ENGLISH, clock);
    PracticeHub hub = PracticeHub.openAlone(instance, clock.instant());
    HubServer server = listen(instance, 0);
    served = Optional.of(new Served(instance, hub, server, server.uri().getPort()));
    Profile profile =
        new Profile(
            "network",
            NAME,
            Profile.Purpose.TEST,
            false,
            new Profile.Hub.Remote(server.uri().toString()));
    book.save(profile, new TokenChange.Replaced(new Secret(token)));
    return profile;
  }

  private HubServer listen(HubInstance instance, int port) {
    return HubServer.start(
        new ServerSettings(InetAddress.getLoopbackAddress(), port, Optional.empty()),
        new Access(instance, token),
        log());
  }

  private AccessLog log() {
    try {
      return new AccessLogFile(folder.resolve("log").resolve("access.log"));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void goAway() {
    served.orElseThrow().server().close();
  }

  @Override
  public void comeBack() {
    Served before = served.orElseThrow();
    HubServer server = listen(before.instance(), before.port());
    served = Optional.of(new Served(before.instance(), before.hub(), server, before.port()));
  }

  @Override
  public void close() {
    served.ifPresent(
        one -> {
          one.server().close();
          one.hub().close();
        });
  }
}
