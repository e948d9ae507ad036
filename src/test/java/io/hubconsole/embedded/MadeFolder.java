package io.hubconsole.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder that is made once in this Java, and copied wherever one like it is wanted. */
public final class MadeFolder {
  private final Path made;

  /**
   * Makes it.
   *
   * @param maker fills it, and closes what it opened
   */
  public MadeFolder(Consumer<Path> maker) {
    try {
      made = Files.createTempDirectory("made");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    maker.accept(made);
  }

  /** Puts a copy of what it holds into that folder, made where there is none. */
  public void into(Path folder) {
    try {
      for (Path file : files()) {
        Path copy = folder.resolve(made.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(made)) {
      return all.toList();
    }
  }

  private void remove() {
    try {
      for (Path file : files().stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
