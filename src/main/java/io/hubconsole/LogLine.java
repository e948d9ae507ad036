package io.hubconsole;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line in every language of the system: time, level, source, text; then what was thrown. */
final class LogLine extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord line) {
    StringWriter text = new StringWriter();
    try (PrintWriter lines = new PrintWriter(text)) {
      lines.println(
          TIME.format(line.getInstant())
              + " "
              + line.getLevel().getName()
              + " "
              + line.getLoggerName()
              + ": "
              + formatMessage(line));
      if (line.getThrown() != null) {
        line.getThrown().printStackTrace(lines);
      }
    }
    return text.toString();
  }
}
