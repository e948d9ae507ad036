package io.hubconsole;

import io.helidon.common.tls.Tls;
import io.hubconsole.cli.ServerStarter;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.MailSettingsReader;
import io.hubconsole.embedded.email.MailSettingsReader.Reading;
import io.hubconsole.embedded.requestlog.KeptRows;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.server.HubServer;
import io.hubconsole.server.PortInUse;
import io.hubconsole.server.ServerSettings;
import io.hubconsole.server.TlsFiles;
import io.hubconsole.server.exchange.AccessLog;
import io.hubconsole.server.exchange.AccessLogFile;
import io.hubconsole.server.operations.HubAccess;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The server over an embedded hub, for as long as this process lives. */
final class EmbeddedServer implements ServerStarter {
  private final Clock clock;
  private final Locale locale;
  private final Texts texts;

  EmbeddedServer(Clock clock, Locale locale) {
    this.clock = clock;
    this.locale = locale;
    this.texts = Texts.of(EmbeddedServer.class, "serve", locale);
  }

  @Override
  public void serve(Wanted wanted, Consumer<URI> ready, Runnable empty)
      throws InterruptedException {
    ServerSettings settings = settings(wanted);
    KeptRows kept = kept(wanted.keptLog());
    IndexPlace index = new IndexPlace.Folder(wanted.data().resolve(HubInstance.LOG_INDEX));
    HubInstance hub =
        HubInstance.open(address(wanted), mail(wanted), index, () -> kept, locale, clock);
    HubServer server;
    try {
      server = HubServer.start(settings, new Served(hub), log(wanted.data()));
    } catch (PortInUse taken) {
      hub.close();
      throw CannotServe.here(texts.get("serve.portInUse", Integer.toString(taken.port())));
    } catch (RuntimeException fault) {
      hub.close();
      throw fault;
    }
    // The process ends here whatever else it was doing; what was asked for is finished first.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, hub), "stop"));
    if (hub.lowestPartner().isEmpty()) {
      empty.run();
    }
    ready.accept(server.uri());
    new CountDownLatch(1).await();
  }

  private static void stop(HubServer server, HubInstance hub) {
    try {
      server.close();
      hub.close();
    } finally {
      // A signal would else make it 143, and the stop was an orderly one.
      Runtime.getRuntime().halt(0);
    }
  }

  private ServerSettings settings(Wanted wanted) {
    InetAddress address;
    try {
      address = InetAddress.getByName(wanted.host());
    } catch (UnknownHostException unknown) {
      throw CannotServe.asWritten(texts.get("serve.unknownHost", wanted.host()));
    }
    if (wanted.privacy() instanceof Privacy.LoopbackAlone && !address.isLoopbackAddress()) {
      throw CannotServe.asWritten(texts.get("serve.notPrivate", wanted.host()));
    }
    return new ServerSettings(address, wanted.port(), tls(wanted.privacy()));
  }

  private Optional<Tls> tls(Privacy privacy) {
    try {
      return switch (privacy) {
        case Privacy.LoopbackAlone _, Privacy.PlainHttp _ -> Optional.empty();
        case Privacy.Pkcs12(Path file, var password) ->
            Optional.of(TlsFiles.pkcs12(file, password));
        case Privacy.Pem(Path certificate, Path key, var password) ->
            Optional.of(TlsFiles.pem(certificate, key, password));
      };
    } catch (TlsFiles.Unreadable fault) {
      throw CannotServe.asWritten(texts.get("serve.badCertificate", fault.file().toString()));
    }
  }

  private DatabaseAddress address(Wanted wanted) {
    return wanted
        .database()
        .<DatabaseAddress>map(url -> EmbeddedDoors.address(url, locale))
        .orElseGet(() -> new DatabaseAddress.Folder(wanted.data()));
  }

  private MailSettings mail(Wanted wanted) {
    if (wanted.mail().isEmpty()) {
      return new MailSettings.Folder(wanted.data().resolve("mail"));
    }
    MailSettingsReader reader =
        new MailSettingsReader(Texts.of(MailSettingsReader.class, "email", locale));
    return switch (reader.read(wanted.mail().get())) {
      case Reading.Sound(MailSettings settings) -> settings;
      case Reading.Faulty(String sentence) -> throw CannotServe.asWritten(sentence);
    };
  }

  private KeptRows kept(KeptLog wanted) {
    if (wanted.days().orElse(KeptRows.LEAST_DAYS) < KeptRows.LEAST_DAYS) {
      throw CannotServe.asWritten(
          texts.get("serve.keptDays", Integer.toString(KeptRows.LEAST_DAYS)));
    }
    if (wanted.rows().orElse(1) < 1) {
      throw CannotServe.asWritten(texts.get("serve.keptRows"));
    }
    return new KeptRows(wanted.days(), wanted.rows());
  }

  private AccessLog log(Path data) {
    Path file = data.resolve("log").resolve("access.log");
    try {
      return new AccessLogFile(file);
    } catch (IOException fault) {
      throw CannotServe.here(texts.get("serve.noLog", file.toString()));
    }
  }

  /** An embedded hub as the server sees it. */
  record Served(HubInstance hub) implements HubAccess {
    @Override
    public Optional<Caller> callerOf(String token) {
      return hub.ofToken(token);
    }

    @Override
    public ServiceOrderHub hubFor(Caller caller, Optional<String> language) {
      return hub.openFor(caller, language.orElse(HubInstance.DEFAULT_NAMES));
    }

    @Override
    public void checkStore() {
      hub.checkStore();
    }
  }
}
