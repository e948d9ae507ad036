package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Rows for a spreadsheet. */
final class CsvRows implements RowSink {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ContractJson json = new ContractJson();
  private final CSVPrinter printer;

  CsvRows(Writer writer) throws IOException {
    writer.write(BYTE_ORDER_MARK);
    this.printer =
        new CSVPrinter(
            writer,
            CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setQuoteMode(QuoteMode.MINIMAL)
                .setHeader(
                    "id",
                    "createdAt",
                    "status",
                    "type",
                    "caseId",
                    "url",
                    "message",
                    "meta",
                    "request",
                    "response",
                    "updatedAt")
                .get());
  }

  @Override
  public void write(ExternalRequest row) throws IOException {
    printer.printRecord(
        row.id(),
        row.createdAt(),
        row.status().word(),
        row.type(),
        row.meta().caseId(),
        row.url(),
        row.message(),
        json.text(row.meta()),
        row.request(),
        row.response(),
        row.updatedAt());
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
