package io.hubconsole.desk.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log, and what of it tells of faults and of the line. */
record LogFiles(Path folder) {
  /** A file that is not of this product's making may be longer; in bytes. */
  private static final int LONGEST = 4_000_000;

  private static final Pattern FAULT = Pattern.compile("^(\\S+) .*\\b(HC-[0-9A-F]{6})\\b");
  private static final Pattern LINE = Pattern.compile("^(\\S+) WARNING \\S*\\.LineWatch: (.*)$");

  /** When a code was seen. */
  private record Seen(int times, String first, String last) {
    Seen and(Seen later) {
      return new Seen(times + later.times, first, later.last);
    }
  }

  /** Oldest first. */
  List<Path> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          new ArrayList<>(
              files
                  .filter(
                      file -> file.getFileName().toString().matches("hub-console\\.[0-9]+\\.log"))
                  .sorted()
                  .toList());
      return found.reversed();
    }
  }

  static String text(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : all()) {
      lines.addAll(text(file).lines().toList());
    }
    return lines;
  }

  /** The codes of faults that nobody handled, with how often and when each was seen. */
  String faults() throws IOException {
    Map<String, Seen> codes = new TreeMap<>();
    for (String line : lines()) {
      Matcher fault = FAULT.matcher(line);
      if (fault.find()) {
        codes.merge(fault.group(2), new Seen(1, fault.group(1), fault.group(1)), Seen::and);
      }
    }
    StringBuilder text = new StringBuilder();
    codes.forEach(
        (code, seen) ->
            text.append(code)
                .append(": times ")
                .append(seen.times())
                .append(", first ")
                .append(seen.first())
                .append(", last ")
                .append(seen.last())
                .append('\n'));
    return text.isEmpty() ? "none in the log\n" : text.toString();
  }

  /** When a hub went away and came back. */
  String line() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : lines()) {
      Matcher told = LINE.matcher(line);
      if (told.matches()) {
        text.append(told.group(1)).append(' ').append(told.group(2)).append('\n');
      }
    }
    return text.isEmpty() ? "no hub went away, as far as the log tells\n" : text.toString();
  }
}
