package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A fresh hub with files to import into it. */
final class Workbench implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-08-20T10:00:00.123Z");

  /** A document of every kind, small and faultless, one row a line. */
  static final String DOCUMENT =
      """
      {"manufacturers":[
      {"id":1006,"name":"Acer","aliases":["acer"],"properties":{"a":1.10},"externalData":{"b":[null,"ö"]}},
      {"id":1012,"name":"LG"}],
      "serviceTypes":[{"id":1,"name":"Warranty"}],
      "productTypes":[{"id":1004,"name":"Phone","translations":{"sv-se":"Telefon"}}],
      "serviceLocations":[{"id":1,"name":"Workshop"}],
      "servicePartners":[{"id":1,"name":"Shop"},{"id":3,"name":"Quiet","emailsEnabled":false}],
      "serviceProviders":[{"id":1,"name":"Workshop","contactData":{"city":"Växjö","id":30347}}],
      "servicePartnerCompetences":[{"id":1,"servicePartnerId":1,"overrideCode":"x","when":{}}],
      "serviceProviderCompetences":[
      {"id":1,"serviceProviderId":1,"priority":7,"sesam":"S","primarySesam":true,"when":{"manufacturer":[1006,1012],"clientPostalCode":["352 36","352*","35000-35999"],"originatorType":["private"]}}],
      "accessTokens":[{"token":"partner-1-token","name":"desk","role":"partner","servicePartnerId":1}],
      "cases":[
      {"id":7680,"guid":"d647067f-20d4-4ac3-891e-a4549e727be0","partnerId":1,"serviceProviderId":1,"currentStatus":"final","consumer":{"firstName":"Åsa","email":"a@example.com"},"createdAt":"2017-04-06T13:02:36.506Z"}],
      "requests":[
      {"id":5,"type":"fedexBooking","status":"error","url":"https://example.com/","meta":{"caseId":7680,"track":"T1"},"request":"{}","response":"x","createdAt":"2026-08-01T00:00:00Z"}]}
      """;

  private final Path folder;
  private final HubDatabase database;

  Workbench(Path folder) {
    this.folder = folder;
    this.database =
        HubDatabase.open(
            folder.resolve("hub"), Texts.of(HubDatabase.class, "store", Locale.ENGLISH));
  }

  HubDatabase database() {
    return database;
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.writeString(file, text);
  }

  ImportAnswer run(Path... files) {
    return run(Locale.ENGLISH, files);
  }

  ImportAnswer run(Locale locale, Path... files) {
    return new WorkspaceImport(
            database, new ContractJson(), Clock.fixed(NOW, ZoneOffset.UTC), locale)
        .run(List.of(files));
  }

  ImportAnswer run(String document) throws IOException {
    return run(write("workspace.json", document));
  }

  List<ImportFault> faults(Path... files) {
    return run(files) instanceof ImportAnswer.Faulty(List<ImportFault> faults, int _)
        ? faults
        : List.of();
  }

  String export() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkspaceExport(database, Locale.ENGLISH).to(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Everything in every table, to compare. */
  Map<String, List<String>> rows() {
    return database.read(
        handle -> {
          Map<String, List<String>> tables = new TreeMap<>();
          for (String table :
              List.of(
                  "reference_item",
                  "service_partner",
                  "service_provider",
                  "service_partner_competence",
                  "service_provider_competence",
                  "access_token",
                  "service_case",
                  "external_request",
                  "hub_version")) {
            List<String> rows = new ArrayList<>();
            handle
                .createQuery("select * from " + table + " order by 1, 2")
                .mapToMap()
                .forEach(row -> rows.add(row.toString()));
            tables.put(table, rows);
          }
          return tables;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
