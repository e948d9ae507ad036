package io.hubconsole.desk.hubs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that holds a token and nothing else, for its owner's eyes alone. */
public final class TokenFile {
  private static final int LONGEST = 4096;
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private TokenFile() {}

  /** What a file holds. */
  public sealed interface Content {
    record Token(String token) implements Content {
      /** Tells nothing of the token, which is a secret. */
      @Override
      public String toString() {
        return "Token";
      }
    }

    record Missing() implements Content {}

    /** A folder, or not the reader's to read. */
    record Unreadable() implements Content {}

    record Empty() implements Content {}

    /** Others on this machine may read or change it. */
    record OpenToOthers() implements Content {}

    /** Several words or lines, or signs that no token has. */
    record NoToken() implements Content {}
  }

  /** Reads a file; line breaks after the token are no part of it. */
  public static Content read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      if (isOpenToOthers(file)) {
        return new Content.OpenToOthers();
      }
      byte[] bytes = stream.readNBytes(LONGEST + 1);
      String token = new String(bytes, StandardCharsets.ISO_8859_1).strip();
      if (token.isEmpty()) {
        return new Content.Empty();
      }
      return bytes.length <= LONGEST && token.matches("[!-~]+")
          ? new Content.Token(token)
          : new Content.NoToken();
    } catch (NoSuchFileException none) {
      return new Content.Missing();
    } catch (IOException fault) {
      return new Content.Unreadable();
    }
  }

  /** Where the system knows no such permissions, a user's files are the user's. */
  private static boolean isOpenToOthers(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
  }
}
