package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.ui.requestlog.FilledHub;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Exports are opened again and compared with the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestExportTest {
  private static final RequestFilter FEDEX =
      RequestFilter.ALL.and(new TypeIs("fedexBooking", Sense.ONLY));

  private final ContractJson json = new ContractJson();
  @TempDir private Path target;
  private FilledHub hub;
  private List<ExternalRequest> logged = List.of();

  @BeforeAll
  void fill(@TempDir Path folder) {
    hub = new FilledHub(folder, 700);
    logged = hub.hub().findRequests(FEDEX, PageRequest.first(1000)).rows();
    assertThat(logged).hasSize(350);
  }

  @AfterAll
  void close() {
    hub.close();
  }

  private Path export(ExportFormat format, Redaction redaction) throws IOException {
    Path file = target.resolve(format + "-" + redaction + "." + format.extension());
    List<Double> progress = new ArrayList<>();
    ExportOutcome outcome =
        new RequestExport(FEDEX, format, redaction, file)
            .run(hub.hub(), progress::add, () -> false);
    assertThat(outcome).isEqualTo(new ExportOutcome.Written(file, 350, Files.size(file)));
    assertThat(progress).isSorted().hasSizeGreaterThan(2);
    return file;
  }

  @Test
  void spreadsheetsReadItBack() throws IOException {
    String text = Files.readString(export(ExportFormat.CSV, Redaction.NONE));
    assertThat(text).startsWith("\uFEFFid;createdAt;status;");
    try (CSVParser parser =
        CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(text.substring(1)))) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSize(350);
      for (int i = 0; i < records.size(); i++) {
        assertThat(records.get(i).get("id")).isEqualTo(Long.toString(logged.get(i).id()));
        assertThat(records.get(i).get("request")).isEqualTo(logged.get(i).request());
        assertThat(records.get(i).get("response")).isEqualTo(logged.get(i).response());
        assertThat(records.get(i).get("message"))
            .isEqualTo(Objects.requireNonNullElse(logged.get(i).message(), ""));
      }
    }
  }

  @Test
  void aSpreadsheetIsGivenNoFormula() throws IOException {
    StringWriter written = new StringWriter();
    try (CsvRows rows = new CsvRows(written)) {
      ExternalRequest row = logged.getFirst();
      rows.write(
          new ExternalRequest(
              row.id(),
              row.type(),
              row.status(),
              "+1",
              row.meta(),
              "@SUM(A1)",
              "a=b",
              "=cmd|' /C calc'!A0",
              row.createdAt(),
              row.updatedAt()));
    }
    assertThat(written.toString())
        .contains(";'+1;'=cmd|' /C calc'!A0;")
        .contains(";'@SUM(A1);a=b;");
  }

  @Test
  void linesAreRowsOfTheContract() throws IOException {
    List<ExternalRequest> read =
        Files.readAllLines(export(ExportFormat.JSON_LINES, Redaction.NONE)).stream()
            .map(line -> json.read(line, ExternalRequest.class))
            .toList();
    assertThat(read).isEqualTo(logged);
  }

  @Test
  void archivesHoldEveryCall() throws IOException {
    JsonNode log =
        json.readTree(Files.readString(export(ExportFormat.HAR, Redaction.NONE))).get("log");
    assertThat(log.get("version").asText()).isEqualTo("1.2");
    assertThat(log.get("entries")).hasSize(350);
    JsonNode first = log.get("entries").get(0);
    assertThat(first.get("_id").asLong()).isEqualTo(logged.getFirst().id());
    assertThat(first.get("request").get("postData").get("text").asText())
        .isEqualTo(logged.getFirst().request());
    assertThat(first.get("response").get("content").get("mimeType").asText())
        .isEqualTo("application/xml");
  }

  @Test
  void redactsUnlessAskedOtherwise() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      String text = Files.readString(export(format, Redaction.SECRETS_AND_ADDRESSES));
      assertThat(text).doesNotContain("anna.berg").doesNotContain("s3cret").contains("[address]");
    }
  }

  @Test
  void aCancelledExportLeavesNothing() throws IOException {
    Path file = target.resolve("cancelled.csv");
    Files.writeString(file, "as it was");
    List<Integer> asked = new ArrayList<>();
    ExportOutcome outcome =
        new RequestExport(FEDEX, ExportFormat.CSV, Redaction.NONE, file)
            .run(
                hub.hub(),
                _ -> {},
                () -> {
                  asked.add(1);
                  return asked.size() > 120;
                });
    assertThat(outcome).isInstanceOf(ExportOutcome.Cancelled.class);
    assertThat(file).hasContent("as it was");
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void aMissingFolderIsTold() {
    Path file = target.resolve("nowhere").resolve("log.csv");
    assertThat(
            new RequestExport(FEDEX, ExportFormat.CSV, Redaction.NONE, file)
                .run(hub.hub(), _ -> {}, () -> false))
        .isEqualTo(new ExportOutcome.NotWritten(file, ExportOutcome.Reason.NO_SUCH_FOLDER));
  }

  @Test
  void errorGroupsCountEveryFailedCall() {
    ErrorGroups groups = ErrorGroups.of(hub.hub(), RequestFilter.ALL, Map.of());
    assertThat(groups.read()).isEqualTo(groups.found()).isEqualTo(64);
    assertThat(groups.groups().stream().mapToLong(ErrorGroup::count).sum()).isEqualTo(64);
    for (ErrorGroup group : groups.groups()) {
      assertThat(group.key().message().text()).isEqualTo("Timed out after … ms");
      assertThat(group.first()).isBeforeOrEqualTo(group.last());
      long found =
          hub.hub()
              .findRequests(group.within(RequestFilter.ALL), PageRequest.first(1))
              .count()
              .orElseThrow();
      // Calls without a url cannot be told apart by their host.
      if (!group.key().host().isEmpty()) {
        assertThat(found).isEqualTo(group.count());
      }
    }
  }
}
