package io.hubconsole.embedded.email;

import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Captures mails in a folder, one {@code .eml} file a mail, whole or not at all. */
public final class FolderTransport implements MailTransport {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Texts texts;

  /**
   * @param texts the bundle {@code email} of this package
   */
  public FolderTransport(Path folder, Texts texts) {
    this.folder = folder;
    this.texts = texts;
  }

  @Override
  public MailOutcome send(PreparedMail mail) {
    String name = FILE_TIME.format(mail.date()) + "-" + fileSafe(mail.messageId()) + ".eml";
    Path file = folder.resolve(name);
    Path unfinished = folder.resolve(name + ".tmp");
    try {
      Files.createDirectories(folder);
      write(unfinished, mail.bytes());
    } catch (IOException fault) {
      remove(unfinished);
      return new MailOutcome.Refused(refusal(fault));
    }
    return moved(unfinished, file);
  }

  private MailOutcome moved(Path unfinished, Path file) {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
      return new MailOutcome.Accepted(texts.get("folder.written", file.getFileName().toString()));
    } catch (IOException fault) {
      if (!Files.exists(unfinished)) {
        return new MailOutcome.MaybeDelivered(
            texts.get("folder.notSynced", file.getFileName().toString()));
      }
      remove(unfinished);
      return new MailOutcome.Refused(refusal(fault));
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** The name of a file is the folder's content; Windows keeps it without being asked. */
  private void syncFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private String refusal(IOException fault) {
    String key =
        fault instanceof FileAlreadyExistsException && !Files.isDirectory(folder)
            ? "folder.notAFolder"
            : "folder.notWritable";
    return texts.get(key, folder.toString());
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException _) {
      // A leftover ends in .tmp and is no mail; what went wrong is being told already.
    }
  }

  private static String fileSafe(String messageId) {
    String id = messageId.substring(0, Math.max(messageId.indexOf('@'), 0));
    return id.replaceAll("[^A-Za-z0-9-]", "");
  }
}
