package io.hubconsole.cli;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.CreatedBetween;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds logged requests, newest first. */
@Command(name = "find", mixinStandardHelpOptions = true)
final class LogFindCommand extends HubCommand {
  /** A field as in the filter of the console's request log, for which there is an option here. */
  private static final Pattern FIELD =
      Pattern.compile("(?<!\\S)-?(status|type|case|since):\\S", Pattern.CASE_INSENSITIVE);

  /** A log of millions of rows takes longer to be made ready: its hub tells how far it is. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--status", paramLabel = "WORD", descriptionKey = "status")
  private @Nullable String status;

  @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "type")
  private @Nullable String type;

  @Option(names = "--case-id", paramLabel = "ID", descriptionKey = "caseId")
  private @Nullable Integer caseId;

  @Option(names = "--text", paramLabel = "WORDS", descriptionKey = "text")
  private @Nullable String text;

  @Option(names = "--since", paramLabel = "TIME", descriptionKey = "since")
  private @Nullable String since;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", descriptionKey = "limit")
  private int limit = 10;

  LogFindCommand(CommandContext context) {
    super(context);
  }

  /** Before a hub is opened for them. */
  @Override
  Optional<String> checkWords() {
    if (limit < 1 || limit > PageRequest.MOST) {
      throw wrong("usage.limit", Integer.toString(PageRequest.MOST));
    }
    var _ = filter();
    return Optional.empty();
  }

  @Override
  ExitCode ask(ServiceOrderHub open) throws InterruptedException {
    RequestFilter filter = filter();
    RequestPage page =
        new PatientQuestion(LONGEST, words -> context().sayError("log.waiting", words))
            .answer(() -> open.findRequests(filter, PageRequest.first(limit)));
    if (page.rows().isEmpty() && text != null && FIELD.matcher(text).find()) {
      context().sayError("log.textIsWords", text);
    }
    if (wantsJson()) {
      context().out().println(context().json().text(context().answers().of(page, 0)));
    } else {
      page.rows().forEach(this::tell);
      context()
          .say(
              "log.found",
              Integer.toString(page.rows().size()),
              Long.toString(page.count().orElse(0)));
    }
    return ExitCode.DONE;
  }

  private void tell(ExternalRequest row) {
    context()
        .out()
        .println(
            "%d  %s  %-7s  %s  %s  %s"
                .formatted(
                    row.id(),
                    row.createdAt(),
                    row.status().word(),
                    row.type(),
                    row.meta().caseId(),
                    onOneLine(
                        Objects.requireNonNullElse(
                            row.message(), Objects.requireNonNullElse(row.url(), "")))));
  }

  /** What others wrote into the log shall not steer a terminal. */
  private static String onOneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private RequestFilter filter() {
    String words = Objects.requireNonNullElse(text, "");
    if (SearchWords.in(words).size() > SearchWords.MOST) {
      throw wrong("usage.words", Integer.toString(SearchWords.MOST));
    }
    RequestFilter filter = RequestFilter.ALL.withCommonSearch(words);
    if (status != null) {
      filter = filter.and(new StatusIs(statusOf(status)));
    }
    if (type != null) {
      filter = filter.and(new TypeIs(type, Sense.ONLY));
    }
    if (caseId != null) {
      filter = filter.and(new MetaIs("caseId", Integer.toString(caseId), Sense.ONLY));
    }
    if (since != null) {
      // The moment itself is wanted too, and neither end belongs to a range.
      Instant after = timeOf(since).minusMillis(1);
      filter = filter.and(new CreatedBetween(new TimeRange(Optional.of(after), Optional.empty())));
    }
    return filter;
  }

  private RequestStatus statusOf(String word) {
    return Arrays.stream(RequestStatus.values())
        .filter(known -> known.word().equals(word))
        .findFirst()
        .orElseThrow(() -> wrong("usage.status", word));
  }

  private Instant timeOf(String written) {
    try {
      return written.contains("T")
          ? OffsetDateTime.parse(written).toInstant()
          : LocalDate.parse(written).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException notATime) {
      throw wrong("usage.since", written);
    }
  }

  private ParameterException wrong(String key, String value) {
    return new ParameterException(
        Objects.requireNonNull(spec).commandLine(), context().texts().get(key, value));
  }
}
