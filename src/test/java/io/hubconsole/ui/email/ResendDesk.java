package io.hubconsole.ui.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubThatGoes;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.embedded.store.workspace.ImportAnswer;
import io.hubconsole.embedded.store.workspace.WorkspaceImport;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real hub with a few cases, a session on it, and the view-model over both. */
final class ResendDesk implements AutoCloseable {
  static final int DONE = 7680;
  static final int ALSO_DONE = 7681;
  static final int WAITING = 7682;
  static final int WITHOUT_ADDRESS = 7683;
  static final int BAD_ADDRESS = 7684;
  static final int OF_QUIET_PARTNER = 7685;
  static final int SVENSSONS = 120;
  static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";
  static final Duration UNDO = Duration.ofSeconds(5);

  private static final Caller PARTNER = new Caller.Partner(1, "Shop");

  private final Path mail;
  private final MovableClock clock = new MovableClock();
  private final HubInstance hub;
  private final HubSession session;
  private final Navigator navigator = new Navigator(new Destination.ResendEmail(Optional.empty()));
  private final List<Exception> faults = new ArrayList<>();
  private final HubThatGoes line = new HubThatGoes();
  private final OutboxDesk outboxDesk;
  private final Path outboxFolder;
  private final TaskRunner tasks;
  private final Sendings sendings = new Sendings();
  private ResendViewModel model;
  private volatile boolean answersAreLost;
  private @Nullable OutboxStore outbox;

  /** For the partner, whose mail is captured to a folder. */
  static ResendDesk capturing(Path folder, TaskRunner tasks) throws IOException {
    return new ResendDesk(
        folder, new MailSettings.Folder(folder.resolve("mail")), PARTNER, tasks, UNDO);
  }

  ResendDesk(Path folder, MailSettings settings, Caller caller, TaskRunner tasks, Duration undo)
      throws IOException {
    this.mail = folder.resolve("mail");
    this.tasks = tasks;
    this.outboxFolder = folder.resolve("outbox");
    this.outboxDesk = new OutboxDesk(this::outbox, tasks);
    line.queueInto(this::outbox);
    this.hub = HubInstance.open(folder.resolve("hub"), settings, Locale.ENGLISH, clock);
    fill(folder);
    this.session =
        new HubSession(
            Profile.practice(false),
            Locale.ENGLISH,
            (_, _) -> line.over(losingAnswers(hub.openFor(caller))),
            tasks,
            clock);
    this.model = model(sendings, undo);
  }

  /** The outbox of this desk, opened when it is first asked for. */
  synchronized OutboxStore outbox() {
    OutboxStore open = outbox;
    if (open == null) {
      open = OutboxStore.open(outboxFolder, StoreKey.random(), Clock.systemUTC(), Locale.ENGLISH);
      outbox = open;
    }
    return open;
  }

  OutboxDesk outboxDesk() {
    return outboxDesk;
  }

  HubThatGoes line() {
    return line;
  }

  /** Another window on the same hub; the first goes on. */
  ResendViewModel newModel(Duration undo) {
    return model(new Sendings(), undo);
  }

  /** Builds the screens of this window anew, as for another language. */
  void rebuild() {
    model.dispose();
    model = model(sendings, UNDO);
  }

  /** What was sent here, or nearly. */
  Sendings sendings() {
    return sendings;
  }

  private ResendViewModel model(Sendings kept, Duration undo) {
    return new ResendViewModel(
        session, outboxDesk, tasks, navigator, kept, undo, clock, faults::add);
  }

  private void fill(Path folder) throws IOException {
    String cases =
        Stream.concat(
                Stream.of(
                    one(DONE, GUID, 1, "final", person("Åsa", "Öberg", "asa@kund.example")),
                    one(ALSO_DONE, guid(1), 1, "final", person("Bo", "Ek", "bo@kund.example")),
                    one(WAITING, guid(2), 1, "arrived", person("Cia", "Al", "cia@kund.example")),
                    one(WITHOUT_ADDRESS, guid(3), 1, "final", person("Dag", "Ask", "")),
                    one(BAD_ADDRESS, guid(4), 1, "final", person("Eva", "Lind", "eva@@kund")),
                    one(OF_QUIET_PARTNER, guid(5), 3, "final", person("Fia", "Alm", "f@k.se"))),
                IntStream.range(0, SVENSSONS)
                    .mapToObj(
                        i ->
                            one(
                                8000 + i,
                                guid(100 + i),
                                1,
                                "final",
                                person("Sven", "Svensson", "sven" + i + "@kund.example"))))
            .collect(Collectors.joining(",\n"));
    Path file =
        Files.writeString(
            folder.resolve("workspace.json"),
            """
            {"manufacturers":[{"id":1006,"name":"Acer"}],
            "serviceTypes":[{"id":1,"name":"Warranty"}],
            "productTypes":[{"id":1004,"name":"Phone"}],
            "serviceLocations":[{"id":1,"name":"Workshop"}],
            "servicePartners":[{"id":1,"name":"Shop"},{"id":3,"name":"Quiet","emailsEnabled":false}],
            "serviceProviders":[{"id":1,"name":"Workshop","contactData":{"city":"Växjö"}}],
            "servicePartnerCompetences":[{"id":1,"servicePartnerId":1,"when":{}}],
            "serviceProviderCompetences":[{"id":1,"serviceProviderId":1,"priority":7,"sesam":"S","primarySesam":true,"when":{"manufacturer":[1006],"productType":[1004]}}],
            "cases":[
            """
                + cases
                + "]}");
    ImportAnswer answer =
        new WorkspaceImport(hub.database(), new ContractJson(), clock, Locale.ENGLISH)
            .run(List.of(file));
    assertThat(answer).isInstanceOf(ImportAnswer.Imported.class);
    hub.recompile();
  }

  private static String guid(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  private static String person(String first, String last, String email) {
    return "{\"firstName\":\"%s\",\"lastName\":\"%s\",\"city\":\"Växjö\",\"postalCode\":\"352 36\",\"email\":\"%s\"}"
        .formatted(first, last, email);
  }

  private static String one(int id, String guid, int partner, String status, String consumer) {
    return """
    {"id":%d,"guid":"%s","partnerId":%d,"serviceProviderId":1,"currentStatus":"%s","orderReference":"PO-%d","serviceType":1,"consumer":%s,"productData":{"manufacturer":1006,"productType":1004,"model":"A1"},"createdAt":"2026-08-0%dT10:00:00.000Z"}\
    """
        .formatted(id, guid, partner, status, id, consumer, 1 + id % 7);
  }

  ResendDesk open() {
    session.open();
    return this;
  }

  /** Finds a case by its number, as if it were typed, and opens it. */
  SendingViewModel show(int number) {
    model.search().show(Integer.toString(number));
    return sending();
  }

  /** The sending of the case on the screen. */
  SendingViewModel sending() {
    SendingViewModel shown = model.sendingProperty().get();
    assertThat(shown).isNotNull();
    return shown;
  }

  Sending state() {
    return sending().stateProperty().get();
  }

  ResendViewModel model() {
    return model;
  }

  HubSession session() {
    return session;
  }

  Navigator navigator() {
    return navigator;
  }

  MovableClock clock() {
    return clock;
  }

  List<Exception> faults() {
    return List.copyOf(faults);
  }

  void change(String sql) {
    hub.database()
        .write(
            handle -> {
              LogChanges.tell(
                  handle,
                  handle.createQuery("select id from external_request").mapTo(Long.class).list());
              return handle.execute(sql);
            });
  }

  /** From now on the answer to a send is lost on its way; the hub has carried it out by then. */
  void loseAnswers() {
    answersAreLost = true;
  }

  private ServiceOrderHub losingAnswers(ServiceOrderHub open) {
    return (ServiceOrderHub)
        Proxy.newProxyInstance(
            ServiceOrderHub.class.getClassLoader(),
            new Class<?>[] {ServiceOrderHub.class},
            (_, method, arguments) -> {
              Object answer;
              try {
                answer = method.invoke(open, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
              if (answersAreLost && method.getName().equals("sendCompletedEmail")) {
                throw new HubException.OutcomeUnknown("No answer came.", new IOException("reset"));
              }
              return answer;
            });
  }

  /** The store goes away under the console. */
  void loseTheHub() {
    hub.close();
  }

  /** The mails that are in the folder. */
  List<String> mails() throws IOException {
    if (!Files.isDirectory(mail)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(mail)) {
      return files.filter(file -> file.toString().endsWith(".eml")).map(ResendDesk::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @Override
  public void close() {
    model.dispose();
    hub.close();
    outboxDesk.close();
    closeOutbox();
  }

  private synchronized void closeOutbox() {
    if (outbox != null) {
      outbox.close();
    }
  }
}
