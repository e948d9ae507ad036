package io.hubconsole.offline.outbox;

import io.hubconsole.text.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An outbox that could not be read as it should: kept in a folder of its own, with a note of what
 * came of it.
 *
 * @param found how many writes could still be read
 * @param missing how many more there may have been
 */
record SetAside(Instant at, Reason reason, long found, long missing) {
  private static final String FOLDER = "outbox-set-aside-";
  private static final String NOTE = "what-happened.properties";

  /** Why it could not be read. */
  enum Reason {
    /** Damaged, or encrypted with another key. */
    UNREADABLE,
    /** Less is in it than there was. */
    OLDER,
    /** The file is empty, or gone. */
    LOST
  }

  /** A folder for one that is being set aside, which is not there yet. */
  static Path newFolder(Path folder, Instant now) {
    String name =
        FOLDER
            + DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
                .withZone(ZoneId.systemDefault())
                .format(now);
    Path free = folder.resolve(name);
    for (int again = 2; Files.exists(free); again++) {
      free = folder.resolve(name + "-" + again);
    }
    return free;
  }

  /** What was set aside so far, oldest first. */
  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(FOLDER)).sorted().toList();
    }
  }

  /** The note as a file holds it. */
  byte[] text() throws IOException {
    Properties note = new Properties();
    note.setProperty("at", at.toString());
    note.setProperty("reason", reason.name());
    note.setProperty("found", Long.toString(found));
    note.setProperty("missing", Long.toString(missing));
    StringWriter text = new StringWriter();
    note.store(text, null);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Path note(Path folder) {
    return folder.resolve(NOTE);
  }

  /** The sentence about an outbox in a folder. */
  static String sentence(Path folder, Texts texts) {
    try {
      Properties note = new Properties();
      note.load(new StringReader(Files.readString(note(folder))));
      String why =
          switch (Reason.valueOf(note.getProperty("reason"))) {
            case UNREADABLE -> texts.get("outbox.setAside.unreadable");
            case OLDER -> texts.get("outbox.setAside.older");
            case LOST -> texts.get("outbox.setAside.lost");
          };
      return texts.get(
          "outbox.setAside",
          why,
          time(Instant.parse(note.getProperty("at")), texts.locale()),
          folder.toString(),
          note.getProperty("found"),
          note.getProperty("missing"));
    } catch (IOException | RuntimeException unreadable) {
      return texts.get("outbox.setAside.unknown", folder.toString());
    }
  }

  private static String time(Instant at, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}
