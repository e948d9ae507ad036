package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a spreadsheet. A text of another system that a spreadsheet would take for a formula gets
 * an apostrophe before it: it is shown, not carried out.
 */
final class CsvRows implements RowSink {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Source: OWASP, "CSV Injection". */
  private static final String FORMULA_BEGINS = "=+-@\t\r";

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
        shown(row.type()),
        row.meta().caseId(),
        shown(row.url()),
        shown(row.message()),
        json.text(row.meta()),
        shown(row.request()),
        shown(row.response()),
        row.updatedAt());
  }

  private static @Nullable String shown(@Nullable String text) {
    return text != null && !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
