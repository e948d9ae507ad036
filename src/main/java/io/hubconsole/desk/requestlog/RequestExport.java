package io.hubconsole.desk.requestlog;

import io.hubconsole.desk.requestlog.ExportOutcome.Reason;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Writes all rows that a filter finds to a file: to one beside it first, moved over it when it is
 * complete.
 */
public record RequestExport(
    RequestFilter filter, ExportFormat format, Redaction redaction, Path file) {

  /**
   * Carries it out; for a thread that may wait.
   *
   * @param progress takes how much is done, from 0 to 1, on this thread
   * @param cancelled is asked between rows
   * @throws HubException where the hub does not answer; nothing is left behind
   */
  public ExportOutcome run(
      ServiceOrderHub hub, DoubleConsumer progress, BooleanSupplier cancelled) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path written = Files.createTempFile(folder, ".request-log", ".part");
      try {
        return run(hub, written, progress, cancelled);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException | ReadOnlyFileSystemException fault) {
      return new ExportOutcome.NotWritten(file, reason(fault));
    }
  }

  private ExportOutcome run(
      ServiceOrderHub hub, Path written, DoubleConsumer progress, BooleanSupplier cancelled)
      throws IOException {
    Writing writing;
    try (BufferedWriter writer = Files.newBufferedWriter(written);
        RowSink sink = sink(writer)) {
      writing = new Writing(sink, redaction, progress, cancelled);
      RequestWalk.over(hub, filter, writing);
    }
    if (writing.stopped) {
      return new ExportOutcome.Cancelled();
    }
    long bytes = Files.size(written);
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    return new ExportOutcome.Written(file, writing.rows, bytes);
  }

  private RowSink sink(Writer writer) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(writer);
      case JSON_LINES -> new JsonLineRows(writer);
      case HAR -> new HarRows(writer);
    };
  }

  private static Reason reason(Exception fault) {
    String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    return switch (fault) {
      case AccessDeniedException _, ReadOnlyFileSystemException _ -> Reason.NOT_ALLOWED;
      case NoSuchFileException _, NotDirectoryException _ -> Reason.NO_SUCH_FOLDER;
      case FileSystemException named
          when words.contains("read-only") || words.contains("not permitted") ->
          Reason.NOT_ALLOWED;
      // Only the words of the system tell a full disk from others.
      case IOException _ when words.contains("no space") || words.contains("not enough space") ->
          Reason.DISK_FULL;
      default -> Reason.OTHER;
    };
  }

  private static final class Writing implements RequestWalk.Visitor {
    private final RowSink sink;
    private final Redaction redaction;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;
    private long count;
    private long rows;
    private boolean stopped;

    Writing(RowSink sink, Redaction redaction, DoubleConsumer progress, BooleanSupplier cancelled) {
      this.sink = sink;
      this.redaction = redaction;
      this.progress = progress;
      this.cancelled = cancelled;
    }

    @Override
    public void begin(long found) {
      count = found;
      progress.accept(0);
    }

    @Override
    public boolean visit(ExternalRequest row) throws IOException {
      if (cancelled.getAsBoolean()) {
        stopped = true;
        return false;
      }
      sink.write(redaction.of(row));
      rows++;
      if (rows % 100 == 0) {
        progress.accept(Math.min(1, (double) rows / count));
      }
      return true;
    }
  }
}
