package io.hubconsole.desk.settings;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.desk.faults.NotKept;
import io.hubconsole.desk.home.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings in a JSON file. They hold at once; the file follows. */
public final class SettingsStore {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

  private final JsonMapper mapper = new JsonMapper();
  private final WholeFile file;
  private final Executor writer;
  private final PresetSettings presets;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Settings settings;

  /** Reads the file, and writes it on the thread that makes a change. */
  public SettingsStore(Path file) {
    this(file, Runnable::run);
  }

  /**
   * Reads the file; one that cannot be read is set aside and the defaults hold.
   *
   * @param writer carries out what waits for the disk, and takes a {@link NotKept} where the file
   *     cannot be written
   */
  public SettingsStore(Path file, Executor writer) {
    this(file, writer, PresetSettings.NONE);
  }

  /** Does the same over what IT has set: what is locked stays, whoever changes it. */
  public SettingsStore(Path file, Executor writer, PresetSettings presets) {
    this.file = new WholeFile(file);
    this.writer = writer;
    this.presets = presets;
    this.settings = presets.held(read());
  }

  /** Whether IT has set that for good. */
  public boolean isLocked(PresetSettings.Key key) {
    return presets.locked().contains(key);
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
    Settings changed = presets.held(change.apply(settings));
    // As trees: the code that compares records is made when it is first needed, at each start.
    boolean differs = !SettingsTree.of(changed).equals(SettingsTree.of(settings));
    settings = changed;
    return differs;
  }

  private void write() {
    writing.lock();
    try {
      file.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(own(settings)));
    } catch (IOException fault) {
      throw new NotKept(file.path().toString(), fault);
    } finally {
      writing.unlock();
    }
  }

  /** What is as IT has set it is left out, so that it follows IT. */
  private ObjectNode own(Settings all) {
    ObjectNode own = SettingsTree.of(all);
    ObjectNode initial = SettingsTree.of(presets.initial());
    for (String field : List.of("language", "appearance")) {
      if (own.path(field).equals(initial.path(field))) {
        own.remove(field);
      }
    }
    return own;
  }

  private Settings read() {
    if (!file.exists()) {
      return presets.initial();
    }
    try {
      return SettingsTree.read((ObjectNode) mapper.readTree(file.read()), presets.initial());
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("The settings in {} cannot be read; the defaults hold.", file.path());
      file.setAside();
      return presets.initial();
    }
  }
}
