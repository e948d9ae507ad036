package io.hubconsole.desk.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the settings in a JSON file, written beside it and moved over it, so that a crash leaves
 * the old ones or the new ones. They hold at once; the file follows.
 */
public final class SettingsStore {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Path file;
  private final Executor writer;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Settings settings;

  /** Reads the file, and writes it on the thread that makes a change. */
  public SettingsStore(Path file) {
    this(file, Runnable::run);
  }

  /**
   * Reads the file; one that cannot be read is set aside and the defaults hold.
   *
   * @param writer carries out what waits for the disk, and takes an {@link UncheckedIOException}
   *     where the file cannot be written
   */
  public SettingsStore(Path file, Executor writer) {
    this.file = file;
    this.writer = writer;
    this.settings = read();
  }

  public Settings get() {
    return settings;
  }

  /** Changes the settings and has them written; unwritten ones hold until the program ends. */
  public void change(UnaryOperator<Settings> change) {
    if (isChangedBy(change)) {
      writer.execute(this::write);
    }
  }

  private synchronized boolean isChangedBy(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings);
    boolean differs = !changed.equals(settings);
    settings = changed;
    return differs;
  }

  private void write() {
    writing.lock();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".tmp");
      try {
        write(written, settings);
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      writing.unlock();
    }
  }

  /** On disk before it is moved: a name that leads to an empty file is worse than the old one. */
  private void write(Path written, Settings changed) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      ByteBuffer text =
          ByteBuffer.wrap(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(changed));
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    }
  }

  private Settings read() {
    if (!Files.exists(file)) {
      return Settings.DEFAULT;
    }
    try {
      ObjectNode complete = mapper.valueToTree(Settings.DEFAULT);
      complete.setAll((ObjectNode) mapper.readTree(file.toFile()));
      return mapper.treeToValue(complete, Settings.class);
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("The settings in {} cannot be read; the defaults hold.", file);
      setAside();
      return Settings.DEFAULT;
    }
  }

  private void setAside() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".unreadable"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException stays) {
      LOG.warn("{} could not be set aside: {}", file, stays.getMessage());
    }
  }
}
