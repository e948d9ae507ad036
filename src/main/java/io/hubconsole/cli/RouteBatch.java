package io.hubconsole.cli;

import io.hubconsole.hub.ServiceOrderHub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A lookup for each row of a CSV file. Columns named as routing parameters, in any notation, are
 * what is known; all columns are kept, and the answer's are added. Comma or semicolon, as the file
 * has it; with a byte order mark if the file has one.
 */
final class RouteBatch {
  private static final char MARK = '\uFEFF';
  private static final int LONGEST_HEADER = 1 << 20;

  private final CommandContext context;
  private final ServiceOrderHub hub;

  RouteBatch(CommandContext context, ServiceOrderHub hub) {
    this.context = context;
    this.hub = hub;
  }

  /**
   * Reads, asks and writes; a file that was at {@code out} stays as it was unless all went well.
   */
  ExitCode run(Path in, Path out) {
    try {
      mustDiffer(in, out);
      long rows = copy(in, out);
      context.sayError("batch.done", Long.toString(rows), out.toString());
      return ExitCode.DONE;
    } catch (BatchFault fault) {
      fault.tell(context);
      return fault.exit();
    }
  }

  /** Who names one file twice would lose what was asked. */
  private static void mustDiffer(Path in, Path out) throws BatchFault {
    try {
      if (Files.exists(out) && Files.isSameFile(in, out)) {
        throw new BatchFault(ExitCode.WRONG_USAGE, "batch.same", in.toString());
      }
    } catch (IOException unreadable) {
      // Reading it tells what is wrong.
      return;
    }
  }

  private long copy(Path in, Path out) throws BatchFault {
    try (BufferedReader reader = Files.newBufferedReader(in)) {
      boolean marked = skipMark(reader);
      return write(in, reader, marked, delimiter(reader), out);
    } catch (NoSuchFileException missing) {
      throw new BatchFault(ExitCode.WRONG_USAGE, "batch.missing", in.toString());
    } catch (MalformedInputException notText) {
      throw new BatchFault(ExitCode.WRONG_USAGE, "batch.notUtf8", in.toString());
    } catch (IOException unreadable) {
      throw new BatchFault(ExitCode.WRONG_USAGE, "batch.unreadable", in.toString());
    }
  }

  private long write(Path in, BufferedReader reader, boolean marked, char delimiter, Path out)
      throws BatchFault {
    Path unfinished = out.resolveSibling("." + out.getFileName() + ".part");
    try {
      long rows;
      try (Writer writer = Files.newBufferedWriter(unfinished)) {
        if (marked) {
          writer.write(MARK);
        }
        rows = new BatchRows(context, hub, in).copy(reader, writer, delimiter);
      }
      if (Files.isDirectory(out)) {
        throw new IOException("a folder: " + out);
      }
      Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } catch (IOException fault) {
      throw new BatchFault(ExitCode.CANNOT, "batch.notWritten", out.toString());
    } finally {
      discard(unfinished);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException _) {
      // It is in nobody's way, and what went wrong is being told already.
    }
  }

  private static boolean skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    boolean marked = reader.read() == MARK;
    if (!marked) {
      reader.reset();
    }
    return marked;
  }

  /** The one that the first line has more of; the reader stays where it is. */
  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    int semicolons = 0;
    int commas = 0;
    int read = reader.read();
    for (int i = 1; i < LONGEST_HEADER && read >= 0 && read != '\n' && read != '\r'; i++) {
      semicolons += read == ';' ? 1 : 0;
      commas += read == ',' ? 1 : 0;
      read = reader.read();
    }
    reader.reset();
    return semicolons > commas ? ';' : ',';
  }
}
