package io.hubconsole.logindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.rows.MetaValues;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretDirectoryTest {
  private static final String CANARY = "canary in a coal mine, again and again. ";

  private final Random random = new Random(11);
  @TempDir Path folder;

  private static SecretKey key(int seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return new SecretKeySpec(bytes, "AES");
  }

  private Directory opened(int seed) throws IOException {
    return new IndexPlace.SecretFolder(folder, key(seed)).open();
  }

  private static byte[] text(int length) {
    return Arrays.copyOf(
        CANARY.repeat(1 + length / CANARY.length()).getBytes(StandardCharsets.UTF_8), length);
  }

  private void write(Directory directory, String name, byte[] bytes) throws IOException {
    try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
      int at = 0;
      while (at < bytes.length) {
        int some = Math.min(bytes.length - at, 1 + random.nextInt(5000));
        if (some == 1) {
          out.writeByte(bytes[at]);
        } else {
          out.writeBytes(bytes, at, some);
        }
        at += some;
        assertThat(out.getFilePointer()).isEqualTo(at);
      }
    }
  }

  @Test
  void whatIsWrittenIsReadFromAnyPlace() throws Exception {
    byte[] bytes = text(100_003);
    try (Directory directory = opened(1)) {
      write(directory, "a", bytes);
      assertThat(directory.fileLength("a")).isEqualTo(bytes.length);
      try (IndexInput in = directory.openInput("a", IOContext.DEFAULT)) {
        assertThat(in.length()).isEqualTo(bytes.length);
        assertReadsFromAnyPlace(in, bytes);
        assertReadsFromAnyPlace(in.clone(), bytes);
        IndexInput slice = in.slice("part", 77, 5000);
        assertReadsFromAnyPlace(slice, Arrays.copyOfRange(bytes, 77, 5077));
        assertReadsFromAnyPlace(
            slice.slice("smaller", 11, 100), Arrays.copyOfRange(bytes, 88, 188));
        assertThatThrownBy(() -> slice.slice("beyond", 0, 5001))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private void assertReadsFromAnyPlace(IndexInput in, byte[] bytes) throws IOException {
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(bytes.length);
      int count = random.nextInt(Math.min(3000, bytes.length - from) + 1);
      in.seek(from);
      byte[] read = new byte[count];
      in.readBytes(read, 0, count);
      assertThat(read).isEqualTo(Arrays.copyOfRange(bytes, from, from + count));
    }
  }

  @Test
  void nothingIsOnDiskAsItWas() throws Exception {
    try (Directory directory = opened(1)) {
      write(directory, "a", text(20_000));
      write(directory, "b", text(20_000));
      try (IndexOutput out = directory.createTempOutput("c", "d", IOContext.DEFAULT)) {
        out.writeString(CANARY);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> contents =
          files.map(SecretDirectoryTest::content).filter(text -> !text.isEmpty()).toList();
      assertThat(contents).hasSize(3).noneMatch(text -> text.contains("canary"));
      // The same text twice is not the same twice.
      assertThat(contents.stream().map(text -> text.substring(16, 26)).distinct()).hasSize(3);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  @Test
  void anotherKeyOpensNoIndex() throws Exception {
    MetaValues metas = new MetaValues(new ContractJson());
    LogMark mark = new LogMark("here", 1, 1, 0);
    try (LogIndex index = LogIndex.open(opened(1), metas)) {
      index.commit(mark);
    }
    assertThatThrownBy(() -> LogIndex.open(opened(2), metas)).isInstanceOf(IOException.class);
    try (LogIndex index = LogIndex.open(opened(1), metas)) {
      assertThat(index.mark()).contains(mark);
    }
  }
}
