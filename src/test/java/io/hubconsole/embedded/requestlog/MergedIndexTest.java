package io.hubconsole.embedded.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.logindex.IndexPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The parts of an index that Lucene makes one in the background. */
@Execution(ExecutionMode.CONCURRENT)
class MergedIndexTest {
  /** As soon as there are so many of a size, they become one. */
  private static final int PARTS = 10;

  private final Instant now = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path folder;

  private IndexPlace place() {
    return new IndexPlace.Folder(folder.resolve("index"));
  }

  private int parts() throws IOException {
    try (Directory directory = place().open()) {
      return SegmentInfos.readLatestCommit(directory).size();
    }
  }

  /** Leaves it in parts, as a process that ends in the middle does. */
  private void fallApart() throws IOException {
    try (Directory directory = place().open()) {
      IndexWriterConfig apart = new IndexWriterConfig(null);
      apart.setIndexSort(SegmentInfos.readLatestCommit(directory).info(0).info.getIndexSort());
      apart.setMergePolicy(NoMergePolicy.INSTANCE);
      try (DirectoryReader whole = DirectoryReader.open(directory);
          IndexWriter writer = new IndexWriter(directory, apart)) {
        CodecReader first = SlowCodecReaderWrapper.wrap(whole.leaves().getFirst().reader());
        for (int part = 1; part < PARTS; part++) {
          writer.addIndexes(first);
          writer.commit();
        }
      }
    }
  }

  @Test
  void whatBecameOneStaysOne() throws Exception {
    try (HubInstance hub = SeedHub.filled(folder.resolve("hub"))) {
      try (AgedLog log = new AgedLog(hub, now, place())) {
        log.write(1, Duration.ZERO);
        assertThat(log.counted()).isEqualTo(1);
      }
      fallApart();
      assertThat(parts()).isEqualTo(PARTS);
      AgedLog.until(() -> becomesOne(hub));
    }
  }

  /** Opens the log for a moment; it may end before all have become one. */
  private boolean becomesOne(HubInstance hub) {
    try (AgedLog log = new AgedLog(hub, now, place())) {
      assertThat(log.counted()).isPositive();
      AgedLog.aFewLooksLater();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    try {
      return parts() < PARTS;
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
