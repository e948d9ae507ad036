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
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the settings in a JSON file, written beside it and moved over it, so that a crash leaves
 * the old ones or the new ones.
 */
public final class SettingsStore {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Path file;
  private Settings settings;

  /** Reads the file; one that cannot be read is set aside and the defaults hold. */
  public SettingsStore(Path file) {
    this.file = file;
    this.settings = read();
  }

  public synchronized Settings get() {
    return settings;
  }

  /**
   * Changes the settings and writes them.
   *
   * @throws UncheckedIOException where they cannot be written; they hold until the program ends
   */
  public synchronized void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings);
    if (changed.equals(settings)) {
      return;
    }
    settings = changed;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".tmp");
      try {
        write(written, changed);
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
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
