package io.hubconsole.embedded;

import io.hubconsole.embedded.email.CompletedEmailComposer;
import io.hubconsole.embedded.email.CompletedEmailService;
import io.hubconsole.embedded.email.MailSender;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.MailTransport;
import io.hubconsole.embedded.reference.CallerStore;
import io.hubconsole.embedded.reference.CaseStore;
import io.hubconsole.embedded.reference.ReferenceStore;
import io.hubconsole.embedded.reference.StoredEmailCases;
import io.hubconsole.embedded.requestlog.RequestLog;
import io.hubconsole.embedded.requestlog.StoredAttempts;
import io.hubconsole.embedded.routing.CompetenceStore;
import io.hubconsole.embedded.routing.RoutingService;
import io.hubconsole.embedded.routing.RoutingSnapshot;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One whole hub in this process: its database, its compiled routing index, its mail and its log.
 *
 * <p>Any number of callers may have views of it at once, on any threads.
 */
public final class HubInstance implements AutoCloseable {
  /** Who completion emails come from. */
  private static final MailSender SENDER =
      new MailSender("no-reply@service-hub.example", "Service hub");

  /** The variable that holds the password of the account at the mail server. */
  private static final String SMTP_PASSWORD = "HUB_SMTP_PASSWORD";

  private final Path folder;
  private final Locale locale;
  private final MailSettings mail;
  private final Texts texts;
  private final HubDatabase database;
  private final CaseStore cases;
  private final CallerStore callers = new CallerStore();
  private final ReferenceStore reference;
  private final CompetenceStore competences;
  private volatile RoutingSnapshot snapshot;
  private final RoutingService routing;
  private final RequestLog requestLog;
  private final CompletedEmailService emails;

  private HubInstance(
      Path folder, HubDatabase database, MailSettings mail, Locale locale, Clock clock) {
    ContractJson json = new ContractJson();
    this.folder = folder;
    this.locale = locale;
    this.mail = mail;
    this.texts = Texts.of(HubInstance.class, "embedded", locale);
    this.database = database;
    this.cases = new CaseStore(json);
    this.reference = new ReferenceStore(json);
    this.competences = new CompetenceStore(json);
    this.snapshot = database.read(handle -> snapshot(handle, reference, competences));
    this.routing = new RoutingService(() -> snapshot);
    this.requestLog = new RequestLog(database, cases, json, clock);
    this.emails =
        new CompletedEmailService(
            database,
            new StoredEmailCases(cases, () -> snapshot.catalog()),
            new StoredAttempts(json),
            new CompletedEmailComposer(SENDER),
            MailTransport.of(
                mail,
                () -> Optional.ofNullable(System.getenv(SMTP_PASSWORD)),
                Texts.of(MailTransport.class, "email", locale)),
            clock,
            locale);
  }

  /**
   * Opens the hub in a folder, made where there is none. Attempts to send that a crash cut short
   * are settled as unknown before anybody can ask, and idempotency keys too old to be asked for are
   * forgotten.
   *
   * @param locale the language of the hub's sentences and of the names of its lists
   * @throws io.hubconsole.hub.HubException.Unavailable where the folder cannot be used
   */
  public static HubInstance open(Path folder, MailSettings mail, Locale locale, Clock clock) {
    Instant opened = clock.instant();
    HubDatabase database = HubDatabase.open(folder, Texts.of(HubDatabase.class, "store", locale));
    try {
      HubInstance hub = new HubInstance(folder, database, mail, locale, clock);
      hub.emails.settleInterrupted(opened);
      hub.emails.pruneKeys();
      return hub;
    } catch (RuntimeException fault) {
      database.close();
      throw fault;
    }
  }

  private static RoutingSnapshot snapshot(
      Handle handle, ReferenceStore reference, CompetenceStore competences) {
    return RoutingSnapshot.of(
        reference.read(handle),
        competences.partnerCompetences(handle),
        competences.providerCompetences(handle));
  }

  /** Compiles lists and competences anew, after an import; lookups go on meanwhile. */
  public void recompile() {
    snapshot = database.read(handle -> snapshot(handle, reference, competences));
  }

  /** A view for that caller; closing it leaves the hub open. */
  public ServiceOrderHub openFor(Caller caller) {
    return openFor(caller, language());
  }

  /**
   * The same with names in a language of the caller's own.
   *
   * @param language such as {@code sv-se}; names that it lacks are told as they are by default
   */
  public ServiceOrderHub openFor(Caller caller, String language) {
    return new EmbeddedHub(this, caller, language, () -> {});
  }

  /**
   * Asks the database for a sign of life.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where it gives none
   */
  public void checkStore() {
    database.read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
  }

  /** A view for that caller that closes the whole hub when it is closed. */
  public ServiceOrderHub openAloneFor(Caller caller) {
    return new EmbeddedHub(this, caller, language(), this::close);
  }

  public Optional<Caller> lowestPartner() {
    return database.read(callers::firstPartner);
  }

  public Optional<Caller> partner(int id) {
    return database.read(handle -> callers.partner(handle, id));
  }

  public Optional<Caller> ofToken(String token) {
    return database.read(handle -> callers.ofToken(handle, token));
  }

  HubDescription describe(Caller caller) {
    return new HubDescription(
        folder.getFileName() == null ? folder.toString() : folder.getFileName().toString(),
        HubDescription.Kind.EMBEDDED,
        caller,
        Optional.ofNullable(snapshot.catalog().partners().get(caller.id()))
            .filter(_ -> caller instanceof Caller.Partner)
            .map(partner -> partner.emailsEnabled()),
        switch (mail) {
          case MailSettings.None _ -> HubDescription.Mail.OFF;
          case MailSettings.Folder _ -> HubDescription.Mail.CAPTURED_TO_FOLDER;
          case MailSettings.Smtp _ -> HubDescription.Mail.SENT;
        });
  }

  public HubDatabase database() {
    return database;
  }

  CaseStore cases() {
    return cases;
  }

  RoutingService routing() {
    return routing;
  }

  RequestLog requestLog() {
    return requestLog;
  }

  CompletedEmailService emails() {
    return emails;
  }

  /** The language of names, such as {@code sv-se}. */
  String language() {
    return switch (locale.getLanguage()) {
      case "sv" -> "sv-se";
      case "da" -> "da-dk";
      case "nb", "no" -> "nb-no";
      case "fi" -> "fi-fi";
      default -> locale.toLanguageTag().toLowerCase(Locale.ROOT);
    };
  }

  String forbidden() {
    return texts.get("forbidden");
  }

  @Override
  public void close() {
    database.close();
  }
}
