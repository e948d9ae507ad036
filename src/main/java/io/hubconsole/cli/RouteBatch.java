package io.hubconsole.cli;

import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A lookup for each row of a CSV file. Columns named as routing parameters, in any notation, are
 * what is known; all columns are kept, and the answer's are added. Comma or semicolon, as the file
 * has it.
 */
final class RouteBatch {
  private static final List<String> ANSWER =
      List.of(
          "outcome",
          "serviceProviderId",
          "serviceProviderName",
          "serviceProviderCompetenceId",
          "servicePartnerCompetenceId",
          "overrideCode",
          "paramsNeeded",
          "message");
  private static final int ROWS_PER_REPORT = 10_000;

  private final CommandContext context;
  private final ServiceOrderHub hub;

  RouteBatch(CommandContext context, ServiceOrderHub hub) {
    this.context = context;
    this.hub = hub;
  }

  /**
   * Reads, asks and writes; a file that was at {@code out} stays as it was unless all went well.
   */
  ExitCode run(Path in, Path out) throws IOException {
    Path written = null;
    try {
      CSVFormat format = formatOf(in);
      written = Files.createTempFile(out.toAbsolutePath().getParent(), "batch", ".tmp");
      long rows;
      try (BufferedReader reader = Files.newBufferedReader(in);
          CSVParser parser = CSVParser.parse(withoutMark(reader), format);
          Writer writer = Files.newBufferedWriter(written)) {
        rows = routeAll(parser, writer, format.getDelimiterString());
      }
      Files.move(written, out, StandardCopyOption.REPLACE_EXISTING);
      context.sayError("batch.done", Long.toString(rows), out.toString());
      return ExitCode.DONE;
    } catch (NoSuchFileException missing) {
      context.sayError("batch.missing", missing.getFile());
    } catch (MalformedInputException notText) {
      context.sayError("batch.notUtf8", in.toString());
    } catch (NothingKnown noColumn) {
      context.sayError("batch.noColumn", in.toString());
    } catch (UncheckedIOException | IllegalArgumentException | IOException broken) {
      context.sayError("batch.broken", in.toString(), String.valueOf(broken.getMessage()));
    }
    if (written != null) {
      Files.deleteIfExists(written);
    }
    return ExitCode.WRONG_USAGE;
  }

  /** No column is a routing parameter. */
  private static final class NothingKnown extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  private static CSVFormat formatOf(Path in) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(in)) {
      String header = Objects.requireNonNullElse(reader.readLine(), "");
      boolean semicolons =
          header.chars().filter(c -> c == ';').count()
              > header.chars().filter(c -> c == ',').count();
      return CSVFormat.DEFAULT
          .builder()
          .setDelimiter(semicolons ? ';' : ',')
          .setHeader()
          .setSkipHeaderRecord(true)
          .get();
    }
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private long routeAll(CSVParser parser, Writer writer, String delimiter) throws IOException {
    List<String> own = parser.getHeaderNames();
    Map<Integer, RoutingParameter> known = parametersOf(own);
    if (known.isEmpty()) {
      throw new NothingKnown();
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    long rows = 0;
    try (CSVPrinter printer = new CSVPrinter(writer, format)) {
      printer.printRecord(joined(own, ANSWER));
      for (CSVRecord row : parser) {
        printer.printRecord(joined(row.toList(), answerTo(row, known)));
        if (++rows % ROWS_PER_REPORT == 0) {
          context.sayError("batch.progress", Long.toString(rows));
          context.err().flush();
        }
      }
    }
    return rows;
  }

  private static Map<Integer, RoutingParameter> parametersOf(List<String> columns) {
    Map<Integer, RoutingParameter> known = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      parameterOf(columns.get(i)).ifPresent(parameter -> known.put(column, parameter));
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

  private List<String> answerTo(CSVRecord row, Map<Integer, RoutingParameter> known) {
    RoutingQuery query = RoutingQuery.EMPTY;
    for (Map.Entry<Integer, RoutingParameter> column : known.entrySet()) {
      if (column.getKey() < row.size()) {
        query = query.with(column.getValue(), row.get(column.getKey()).strip());
      }
    }
    return switch (hub.route(query)) {
      case RoutingAnswer.Workshop(var pair) -> workshop(pair);
      case RoutingAnswer.NotEnoughData(var needed) ->
          List.of(
              "needsData",
              "",
              "",
              "",
              "",
              "",
              needed.stream().map(RoutingParameter::wireName).collect(Collectors.joining(" ")),
              "");
      case RoutingAnswer.Nobody _ -> List.of("nobody", "", "", "", "", "", "", "");
      case RoutingAnswer.BadValue(var fault) ->
          List.of("badValue", "", "", "", "", "", "", fault.sentence());
    };
  }

  private static List<String> workshop(RoutedPair pair) {
    return List.of(
        "workshop",
        Integer.toString(pair.serviceProvider().id()),
        pair.serviceProvider().name(),
        Integer.toString(pair.serviceProviderCompetence().id()),
        Integer.toString(pair.servicePartnerCompetence().id()),
        Objects.requireNonNullElse(pair.serviceProviderCompetence().overrideCode(), ""),
        "",
        "");
  }

  private static List<String> joined(List<String> own, List<String> added) {
    List<String> all = new ArrayList<>(own);
    all.addAll(added);
    return all;
  }
}
