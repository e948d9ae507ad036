package io.hubconsole.embedded;

import io.hubconsole.embedded.email.CompletedEmailComposer;
import io.hubconsole.embedded.email.CompletedEmailService;
import io.hubconsole.embedded.email.MailSender;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.email.MailTransport;
import io.hubconsole.embedded.reference.CallerStore;
import io.hubconsole.embedded.reference.CaseStore;
import io.hubconsole.embedded.reference.StoredEmailCases;
import io.hubconsole.embedded.requestlog.KeptRows;
import io.hubconsole.embedded.requestlog.RequestLog;
import io.hubconsole.embedded.requestlog.StoredAttempts;
import io.hubconsole.embedded.routing.RoutingService;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One whole hub in this process: its database, its compiled routing index, its mail and its log.
 *
 * <p>Any number of callers may have views of it at once, on any threads.
 */
public final class HubInstance implements AutoCloseable {
  /** Who completion emails come from. */
  private static final MailSender SENDER =
      new MailSender("no-reply@service-hub.example", "Service hub");

  /** The folder of the log's index within that of a hub. */
  public static final String LOG_INDEX = "log-index";

  /** The language of no country: names as they are by default, sorted the same everywhere. */
  public static final String DEFAULT_NAMES = "";

  /** The variable that holds the password of the account at the mail server. */
  private static final String SMTP_PASSWORD = "HUB_SMTP_PASSWORD";

  /** Later than any attempt, by whatever clock: other processes' may differ. */
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Locale locale;
  private final MailSettings mail;
  private final Texts texts;
  private final HubDatabase database;
  private final CaseStore cases;
  private final CallerStore callers = new CallerStore();
  private final RecentCallers recent = new RecentCallers();
  private final CurrentRouting current;
  private final RoutingService routing;
  private final RequestLog requestLog;
  private final CompletedEmailService emails;

  private HubInstance(
      HubDatabase database,
      MailSettings mail,
      IndexPlace index,
      Supplier<KeptRows> kept,
      Locale locale,
      Clock clock) {
    ContractJson json = new ContractJson();
    this.locale = locale;
    this.mail = mail;
    this.texts = Texts.of(HubInstance.class, "embedded", locale);
    this.database = database;
    this.cases = new CaseStore(json);
    this.current = new CurrentRouting(database, json);
    this.routing = new RoutingService(current::snapshot);
    this.emails =
        new CompletedEmailService(
            database,
            new StoredEmailCases(cases, () -> current.snapshot().catalog()),
            new StoredAttempts(json),
            new CompletedEmailComposer(sender(mail)),
            MailTransport.of(
                mail,
                () -> Optional.ofNullable(System.getenv(SMTP_PASSWORD)),
                Texts.of(MailTransport.class, "email", locale)),
            clock,
            locale);
    // Last: it has a thread, which nobody would end if one of the others could not be made.
    this.requestLog =
        new RequestLog(
            database,
            cases,
            json,
            clock,
            index,
            kept,
            Texts.of(RequestLog.class, "requestlog", locale));
  }

  /**
   * Opens the hub in a database; in a folder it is made where there is none. Attempts to send that
   * a crash cut short are settled as unknown before anybody can ask, or on a shared database once
   * their server has been missed for ten seconds; idempotency keys too old to be asked for are
   * forgotten, as are changes of the log that nobody follows any more.
   *
   * @param index where the index of its log is kept
   * @param kept which rows of its log are; asked now and then
   * @param locale the language of the hub's sentences and of the names of its lists
   * @throws io.hubconsole.hub.HubException.Unavailable where the database cannot be used
   */
  public static HubInstance open(
      DatabaseAddress address,
      MailSettings mail,
      IndexPlace index,
      Supplier<KeptRows> kept,
      Locale locale,
      Clock clock) {
    Instant opened = clock.instant();
    HubDatabase database = HubDatabase.open(address, Texts.of(HubDatabase.class, "store", locale));
    HubInstance hub;
    try {
      hub = new HubInstance(database, mail, index, kept, locale, clock);
    } catch (RuntimeException fault) {
      database.close();
      throw fault;
    }
    try {
      hub.emails.settleInterrupted(database.isShared() ? EVER : opened);
      hub.emails.pruneKeys();
      LogChanges.forgetOld(database);
      database.follow(hub::look);
      return hub;
    } catch (RuntimeException fault) {
      hub.close();
      throw fault;
    }
  }

  private static MailSender sender(MailSettings mail) {
    return mail instanceof MailSettings.Smtp smtp ? smtp.from().orElse(SENDER) : SENDER;
  }

  /** The same with all rows kept. */
  public static HubInstance open(
      DatabaseAddress address, MailSettings mail, IndexPlace index, Locale locale, Clock clock) {
    return open(address, mail, index, () -> KeptRows.ALL, locale, clock);
  }

  /** The same in a folder, where the index is kept as well. */
  public static HubInstance open(Path folder, MailSettings mail, Locale locale, Clock clock) {
    return open(folder, mail, () -> KeptRows.ALL, locale, clock);
  }

  /**
   * The same with those rows kept.
   *
   * @param kept asked now and then
   */
  public static HubInstance open(
      Path folder, MailSettings mail, Supplier<KeptRows> kept, Locale locale, Clock clock) {
    IndexPlace index = new IndexPlace.Folder(folder.resolve(LOG_INDEX));
    return open(new DatabaseAddress.Folder(folder), mail, index, kept, locale, clock);
  }

  /** Looks what other processes on the database did, or left undone when they ended. */
  private void look() {
    current.follow();
    // First, since late records may fail as long as the store is away.
    emails.settleInterrupted(EVER);
    emails.recordLate();
  }

  /** Compiles lists and competences anew, after an import; lookups go on meanwhile. */
  public void recompile() {
    current.recompile();
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

  /** Whose token that is; one that was withdrawn may let in for two seconds more. */
  public Optional<Caller> ofToken(String token) {
    return recent.of(token, () -> database.read(handle -> callers.ofToken(handle, token)));
  }

  HubDescription describe(Caller caller) {
    return new HubDescription(
        database.name(),
        HubDescription.Kind.EMBEDDED,
        caller,
        Optional.ofNullable(current.snapshot().catalog().partners().get(caller.id()))
            .filter(_ -> caller instanceof Caller.Partner)
            .map(partner -> partner.emailsEnabled()),
        switch (mail) {
          case MailSettings.None _ -> HubDescription.Mail.OFF;
          case MailSettings.Folder _ -> HubDescription.Mail.CAPTURED_TO_FOLDER;
          case MailSettings.Smtp _ -> HubDescription.Mail.SENT;
        },
        false,
        true);
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
    emails.close();
    requestLog.close();
    database.close();
  }
}
