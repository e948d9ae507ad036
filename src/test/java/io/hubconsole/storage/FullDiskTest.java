package io.hubconsole.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a full disk is told by, on a disk that has room. */
class FullDiskTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "Disk quota exceeded",
        "File too large",
        "There is not enough space on the disk"
      })
  void whateverTheSystemSays(String words) {
    IOException first = new IOException(words);
    assertThat(new FullDisk(folder).isBehind(first)).isTrue();
    assertThat(new FullDisk(folder).isBehind(new SQLException("log", "HY000", 50000, first)))
        .isTrue();
  }

  @Test
  void anotherFaultIsNotThat() {
    assertThat(new FullDisk(folder).isBehind(new IOException("Input/output error"))).isFalse();
    assertThat(new FullDisk(folder).isBehind(new IllegalStateException())).isFalse();
  }
}
