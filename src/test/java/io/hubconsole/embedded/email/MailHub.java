package io.hubconsole.embedded.email;

import io.hubconsole.embedded.requestlog.StoredAttempts;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A hub's database on disk with one partner and their cases, and services over it. */
final class MailHub implements AutoCloseable {
  static final Caller.Partner PARTNER = new Caller.Partner(7, "Nordbutiken");
  static final Caller.Partner OTHER_PARTNER = new Caller.Partner(8, "Sydbutiken");
  static final UUID DONE = UUID.fromString("d647067f-20d4-4ac3-891e-a4549e727bee");
  static final int DONE_ID = 4711;
  static final Texts TEXTS = Texts.of(MailHub.class, "email", Locale.ENGLISH);
  static final MailSender SENDER = new MailSender("no-reply@hub.example", "Nordbutiken Service");

  private final HubDatabase database;

  private MailHub(HubDatabase database) {
    this.database = database;
  }

  static MailHub open(Path folder) {
    return open(new DatabaseAddress.Folder(folder));
  }

  static MailHub open(DatabaseAddress address) {
    return new MailHub(
        HubDatabase.open(address, Texts.of(HubDatabase.class, "store", Locale.ENGLISH)));
  }

  /** With partners, a workshop, a maker, and one case that is done. */
  static MailHub filled(Path folder) {
    return filled(new DatabaseAddress.Folder(folder));
  }

  static MailHub filled(DatabaseAddress address) {
    MailHub hub = open(address);
    hub.change("insert into service_partner values (7, 'Nordbutiken', true)");
    hub.change("insert into service_partner values (8, 'Sydbutiken', true)");
    hub.change(
        "insert into service_provider values (3, 'Verkstan', '{\"organizationName\":\"Verkstan i"
            + " Växjö\",\"address\":\"Storgatan 1\",\"postalCode\":\"352 36\",\"city\":\"Växjö\","
            + "\"phone\":\"+46 470 123 45\"}')");
    hub.change(
        "insert into reference_item values ('manufacturer', 1, 'Fjällmark', '[]', '{}', '{}',"
            + " '{}')");
    hub.addCase(
        DONE_ID,
        DONE,
        "final",
        "sv-SE",
        "{\"firstName\":\"Åsa\",\"lastName\":\"Öberg\",\"email\":\"asa@kund.example\"}");
    return hub;
  }

  void addCase(int id, UUID guid, String status, String language, String consumer) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into service_case (id, guid, partner_id, service_provider_id,"
                        + " current_status, language, order_reference, consumer, product_data,"
                        + " created_at, further, search_text) values (:id, :guid, 7, 3, :status,"
                        + " :language, 'PO-99', :consumer, :product, current_timestamp, '{}', '')")
                .bind("id", id)
                .bind("guid", guid)
                .bind("status", status)
                .bind("language", language)
                .bind("consumer", consumer)
                .bind("product", "{\"manufacturer\":1,\"model\":\"Kyl 300\",\"serial\":\"SN-1\"}")
                .execute());
  }

  void change(String sql) {
    database.write(handle -> handle.execute(sql));
  }

  CompletedEmailService service(MailTransport transport) {
    return service(transport, Clock.systemUTC());
  }

  CompletedEmailService service(MailTransport transport, Clock clock) {
    return new CompletedEmailService(
        database,
        new StoredCases(),
        new StoredAttempts(new ContractJson()),
        new CompletedEmailComposer(SENDER),
        transport,
        clock,
        Locale.ENGLISH);
  }

  static ResendOrder order() {
    return new ResendOrder(DONE.toString(), Optional.empty(), Optional.empty());
  }

  static ResendOrder order(String email, String key) {
    return new ResendOrder(DONE.toString(), Optional.of(email), Optional.of(key));
  }

  static ResendOrder orderTo(String email) {
    return new ResendOrder(DONE.toString(), Optional.of(email), Optional.empty());
  }

  /** The states in the ledger, oldest first. */
  List<String> ledger() {
    return texts("select state from completed_email order by id");
  }

  /** Status and sentence of each row of the log, oldest first. */
  List<String> log() {
    return texts(
        "select status || ': ' || message from external_request where type = 'completedEmail'"
            + " order by id");
  }

  List<String> texts(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  HubDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
