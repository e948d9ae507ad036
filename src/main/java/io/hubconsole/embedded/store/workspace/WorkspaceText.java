package io.hubconsole.embedded.store.workspace;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8, with or without a byte order mark. Malformed bytes are an error of
 * their own ({@link java.nio.charset.CharacterCodingException}), not replaced.
 */
final class WorkspaceText extends FilterReader {
  private static final int LOOK_AHEAD = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;

  private WorkspaceText(BufferedReader reader) {
    super(reader);
    this.reader = reader;
  }

  static WorkspaceText open(Path path) throws IOException {
    WorkspaceText text = new WorkspaceText(Files.newBufferedReader(path, StandardCharsets.UTF_8));
    text.skipMark();
    return text;
  }

  private void skipMark() throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** Whether nothing but white space is left; looks no further than a page. */
  boolean isBlank() throws IOException {
    reader.mark(LOOK_AHEAD);
    try {
      for (int read = 0; read < LOOK_AHEAD; read++) {
        int c = reader.read();
        if (c < 0) {
          return true;
        }
        if (!Character.isWhitespace(c)) {
          return false;
        }
      }
      return false;
    } finally {
      reader.reset();
    }
  }

  /** The next line without its end; null at the end. */
  @Nullable String nextLine() throws IOException {
    return reader.readLine();
  }

  /** The next line, which stays to be read; cut where it is longer than a page. */
  String peekLine() throws IOException {
    reader.mark(LOOK_AHEAD);
    StringBuilder line = new StringBuilder();
    for (int c = reader.read();
        c >= 0 && c != '\n' && line.length() < LOOK_AHEAD - 1;
        c = reader.read()) {
      line.append((char) c);
    }
    reader.reset();
    return line.toString();
  }
}
