package io.hubconsole.embedded.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.embedded.reference.CallerStore;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WorkspaceImportTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void countsRowsOfEachKindInOrder() throws Exception {
    assertThat(bench.run(Workbench.DOCUMENT))
        .isInstanceOfSatisfying(
            ImportAnswer.Imported.class,
            imported -> {
              assertThat(imported.counts().keySet()).containsExactly(WorkspaceKind.values());
              assertThat(imported.counts().values())
                  .containsExactly(2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1);
            });
    assertThat(bench.rows().get("hub_version")).containsExactly("{topic=routing, version=1}");
  }

  @Test
  void anExportImportsAsTheSameHub() throws Exception {
    bench.run(odd());
    Map<String, List<String>> rows = bench.rows();
    String document = bench.export();
    try (Workbench other = new Workbench(folder.resolve("other"))) {
      assertThat(other.run(document)).isInstanceOf(ImportAnswer.Imported.class);
      assertThat(other.rows()).isEqualTo(rows);
      assertThat(other.export()).isEqualTo(document);
    }
    assertThat(bench.run(document)).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(bench.export()).isEqualTo(document);
  }

  private static String odd() {
    return Workbench.DOCUMENT
        .replace("\"LG\"", "\"\\uD83D\\uDE00 \\u202Eשלום \\u0007\\\\ \\\" \\u2028 e\\u0301 <x>\"")
        .replace(
            "\"consumer\":{",
            "\"colour\":{\"a\":[1.10,1e400,\"x\"]},\"customer\":{},\"productData\":{\"model\":\"M\","
                + "\"shade\":[true,-0.50]},\"consumer.x\":1,\"receiver.y\":2,\"consumer\":{\"nick\":\"Å\",")
        .replace("\"track\":\"T1\"", "\"track\":{\"deep\":[1,{\"x\":null}],\"n\":12.50}");
  }

  @Test
  void kindsMayComeInAnyOrderAndInManyFiles() throws Exception {
    Path requests =
        bench.write(
            "b/requests.jsonl",
            """

            {"type":"t","meta":{"caseId":7}}
            {"type":"u","meta":{"caseId":7}}
            """);
    Path rest =
        bench.write(
            "c.json",
            """
            {"cases":[{"id":7,"guid":"d647067f-20d4-4ac3-891e-a4549e727be9","partnerId":2,"currentStatus":"booked",
              "externalRequests":[{"type":"inner"}]}],
             "servicePartners":[{"id":2,"name":"Late"}]}
            """);
    assertThat(bench.run(requests, rest)).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(bench.rows().get("external_request"))
        .hasSize(3)
        .allMatch(row -> row.contains("partner_id=2") && row.contains("status=success"));
  }

  @Test
  void aFolderOfTablesImports() throws Exception {
    bench.write("w/manufacturers.csv", "\uFEFFid;name;aliases\r\n1;\"Ac;er\";acer | ac\r\n");
    bench.write("w/servicePartners.json", "[{\"id\":1,\"name\":\"Shop\"}]");
    bench.write(
        "w/serviceProviders.csv", "id,name,contactData.city,contactData.id\n4,Shop,Växjö,77\n");
    bench.write(
        "w/serviceProviderCompetences.csv",
        """
        id,serviceProviderId,primarySesam,when.manufacturer,when.clientPostalCode
        9,4,true,1,352*|35236
        """);
    bench.write("w/readme.txt", "not a table");
    assertThat(bench.run(folder.resolve("w"))).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(bench.export())
        .contains("{\"id\":1,\"name\":\"Ac;er\",\"aliases\":[\"acer\",\"ac\"]}")
        .contains("\"contactData\":{\"id\":77,\"city\":\"Växjö\"}")
        .contains("\"when\":{\"manufacturer\":[1],\"clientPostalCode\":[\"352*\",\"35236\"]}");
  }

  @Test
  void rowsOfTheSameIdAreReplacedAndTheirCallsFollowTheOwner() throws Exception {
    bench.run(Workbench.DOCUMENT);
    String moved =
        """
        {"cases":[{"id":7680,"guid":"d647067f-20d4-4ac3-891e-a4549e727be0","partnerId":3,"currentStatus":"arrived"}]}
        """;
    assertThat(bench.run(moved)).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(bench.rows().get("external_request"))
        .singleElement()
        .asString()
        .contains("partner_id=3", "service_provider_id=null");
    assertThat(bench.rows().get("service_case"))
        .singleElement()
        .asString()
        .contains("current_status=arrived", "created_at=2026-08-20T10:00:00.123Z");
    assertThat(bench.rows().get("hub_version")).containsExactly("{topic=routing, version=1}");
  }

  @Test
  void newCallsGetIdsAboveImportedOnes() throws Exception {
    bench.run(Workbench.DOCUMENT.replace("\"id\":5", "\"id\":5000"));
    String fresh = "{\"requests\":[{\"type\":\"t\",\"meta\":{\"caseId\":7680}}]}";
    assertThat(bench.run(fresh)).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(bench.rows().get("external_request"))
        .hasSize(2)
        .anyMatch(row -> row.startsWith("{id=5000,"))
        .anyMatch(row -> row.startsWith("{id=5001,"));
  }

  @Test
  void aTokenIsKeptAsItsHashAlone() throws Exception {
    bench.run(Workbench.DOCUMENT);
    assertThat(bench.rows().toString()).doesNotContain("partner-1-token");
    assertThat(bench.export()).doesNotContain("partner-1-token").contains("\"tokenHash\":\"");
  }

  @Test
  void aTokenThatIsWithdrawnLetsNobodyIn() throws Exception {
    bench.run(Workbench.DOCUMENT);
    assertThat(callerOfToken()).isPresent();
    String withdrawn =
        "{\"accessTokens\":[{\"token\":\"partner-1-token\",\"name\":\"desk\",\"role\":\"withdrawn\"}]}";
    assertThat(bench.run(withdrawn)).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(callerOfToken()).isEmpty();
    assertThat(bench.run(withdrawn.replace("partner-1-token", "a slip")))
        .isInstanceOf(ImportAnswer.Faulty.class);
    assertThat(bench.export()).contains("\"role\":\"withdrawn\"");
    assertThat(bench.run(bench.export())).isInstanceOf(ImportAnswer.Imported.class);
    assertThat(callerOfToken()).isEmpty();
    try (Workbench empty = new Workbench(folder.resolve("empty"))) {
      assertThat(empty.run(bench.export())).isInstanceOf(ImportAnswer.Imported.class);
      assertThat(empty.export()).isEqualTo(bench.export());
    }
    assertThat(bench.run(withdrawn.replace("}]", ",\"servicePartnerId\":1}]")))
        .isInstanceOf(ImportAnswer.Faulty.class);
    // It may be given again.
    bench.run(Workbench.DOCUMENT);
    assertThat(callerOfToken()).isPresent();
  }

  private Optional<Caller> callerOfToken() {
    return bench.database().read(handle -> new CallerStore().ofToken(handle, "partner-1-token"));
  }

  @Test
  void aFaultyImportChangesNothing() throws Exception {
    bench.run(Workbench.DOCUMENT);
    Map<String, List<String>> before = bench.rows();
    String faulty =
        Workbench.DOCUMENT
            .replace("Acer", "Changed")
            .replace("\"type\":\"fedexBooking\"", "\"type\":7");
    assertThat(bench.run(faulty)).isInstanceOf(ImportAnswer.Faulty.class);
    assertThat(bench.rows()).isEqualTo(before);
  }

  @Test
  void manyFaultsAreCountedAndTheFirstHundredTold() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 150; i++) {
      lines.append("{\"id\":").append(i).append("}\n");
    }
    assertThat(bench.run(bench.write("manufacturers.jsonl", lines.toString())))
        .isInstanceOfSatisfying(
            ImportAnswer.Faulty.class,
            faulty -> {
              assertThat(faulty.faults()).hasSize(100);
              assertThat(faulty.more()).isEqualTo(50);
              assertThat(faulty.faults().getLast().line()).isEqualTo(100);
            });
  }

  @Test
  void filesThatCannotBeReadAreTold() throws Exception {
    Path empty = bench.write("empty.json", " \n");
    Path latin = folder.resolve("latin.json");
    Files.write(latin, "{\"cases\":[]} ö".getBytes(StandardCharsets.ISO_8859_1));
    Path named = bench.write("makers.csv", "id\n1\n");
    Files.createDirectories(folder.resolve("nothing"));
    List<ImportFault> faults =
        bench.faults(
            empty, latin, named, folder.resolve("missing.json"), folder.resolve("nothing"));
    assertThat(faults)
        .extracting(
            fault ->
                Path.of(fault.file()).getFileName()
                    + ": "
                    + fault.sentence().replaceFirst("[.,].*", ""))
        .containsExactlyInAnyOrder(
            "empty.json: The file is empty",
            "latin.json: The file is not UTF-8 text",
            "makers.csv: makers",
            "missing.json: There is no such file",
            "nothing: The folder holds no workspace files");
  }

  @Test
  void faultsAreToldInSwedish() throws Exception {
    Path file = bench.write("w.json", "{\"cases\":{}}");
    assertThat(bench.run(Locale.forLanguageTag("sv"), file))
        .isInstanceOfSatisfying(
            ImportAnswer.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(ImportFault::sentence)
                    .containsExactly("Det här ska vara en lista inom hakparenteser, inte {…}."));
  }

  @Test
  void anExportThatCannotBeWrittenLeavesTheOldFile() throws IOException {
    Path file = bench.write("place/keep.json", "old");
    WorkspaceExport export = new WorkspaceExport(bench.database(), Locale.ENGLISH);
    assertThat(export.toFile(file.resolve("below.json")))
        .isInstanceOf(ExportAnswer.NotWritten.class);
    assertThat(export.toFile(folder.resolve("place"))).isInstanceOf(ExportAnswer.NotWritten.class);
    assertThat(file).hasContent("old");
    assertThat(export.toFile(file)).isInstanceOf(ExportAnswer.Exported.class);
    assertThat(file).hasContent("{}");
    try (var inside = Files.list(folder.resolve("place"))) {
      assertThat(inside).containsExactly(file);
    }
  }

  @Test
  void aClosedStoreIsUnavailable() throws Exception {
    Path file = bench.write("w.json", Workbench.DOCUMENT);
    bench.close();
    assertThatThrownBy(() -> bench.run(file)).isInstanceOf(HubException.Unavailable.class);
  }
}
