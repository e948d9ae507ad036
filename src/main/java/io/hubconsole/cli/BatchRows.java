package io.hubconsole.cli;

import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Copies the rows of a batch, each with the answer to it. */
final class BatchRows {
  private static final int ROWS_PER_REPORT = 10_000;

  private final CommandContext context;
  private final ServiceOrderHub hub;
  private final Path in;

  BatchRows(CommandContext context, ServiceOrderHub hub, Path in) {
    this.context = context;
    this.hub = hub;
    this.in = in;
  }

  /**
   * Reads to the end; tells how many rows there were.
   *
   * @throws IOException where the writer fails
   * @throws BatchFault where the reader does, or what it reads cannot be answered
   */
  long copy(Reader reader, Writer writer, char delimiter) throws IOException, BatchFault {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      Iterator<CSVRecord> rows = parser.iterator();
      List<String> columns = next(rows, parser).map(CSVRecord::toList).orElse(List.of());
      Map<RoutingParameter, Integer> known = parametersOf(columns);
      printer.printRecord(joined(columns, BatchAnswer.COLUMNS));
      long count = 0;
      for (var row = next(rows, parser); row.isPresent(); row = next(rows, parser)) {
        List<String> cells = cells(row.get(), columns.size(), parser);
        printer.printRecord(joined(cells, BatchAnswer.of(hub.route(query(cells, known)))));
        if (++count % ROWS_PER_REPORT == 0) {
          context.sayError("batch.progress", Long.toString(count));
          context.err().flush();
        }
      }
      return count;
    }
  }

  private Optional<CSVRecord> next(Iterator<CSVRecord> rows, CSVParser parser) throws BatchFault {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException fault) {
      throw fault.getCause() instanceof MalformedInputException
          ? new BatchFault(ExitCode.WRONG_USAGE, "batch.notUtf8", in.toString())
          : notCsv(parser);
    }
  }

  private BatchFault notCsv(CSVParser parser) {
    return new BatchFault(
        ExitCode.WRONG_USAGE,
        "batch.broken",
        in.toString(),
        Long.toString(parser.getCurrentLineNumber()));
  }

  private Map<RoutingParameter, Integer> parametersOf(List<String> columns) throws BatchFault {
    Map<RoutingParameter, Integer> known = new EnumMap<>(RoutingParameter.class);
    for (int i = 0; i < columns.size(); i++) {
      Optional<RoutingParameter> parameter = parameterOf(columns.get(i));
      if (parameter.isPresent() && known.put(parameter.get(), i) != null) {
        throw new BatchFault(
            ExitCode.WRONG_USAGE, "batch.twice", in.toString(), parameter.get().wireName());
      }
    }
    if (known.isEmpty()) {
      throw new BatchFault(ExitCode.WRONG_USAGE, "batch.noColumn", in.toString());
    }
    return known;
  }

  private static Optional<RoutingParameter> parameterOf(String column) {
    String wanted = column.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (parameter.wireName().toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /** As many as there are columns, so that the answer comes to stand under its own. */
  private List<String> cells(CSVRecord row, int columns, CSVParser parser) throws BatchFault {
    if (row.size() > columns) {
      throw new BatchFault(
          ExitCode.WRONG_USAGE,
          "batch.tooManyValues",
          in.toString(),
          Long.toString(parser.getCurrentLineNumber()),
          Integer.toString(row.size()),
          Integer.toString(columns));
    }
    List<String> cells = new ArrayList<>(row.toList());
    while (cells.size() < columns) {
      cells.add("");
    }
    return cells;
  }

  private static RoutingQuery query(List<String> cells, Map<RoutingParameter, Integer> known) {
    Map<RoutingParameter, String> given = new EnumMap<>(RoutingParameter.class);
    known.forEach((parameter, column) -> given.put(parameter, cells.get(column).strip()));
    return new RoutingQuery(given);
  }

  private static List<String> joined(List<String> own, List<String> added) {
    List<String> all = new ArrayList<>(own);
    all.addAll(added);
    return all;
  }
}
