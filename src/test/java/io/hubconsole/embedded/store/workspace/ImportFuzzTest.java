package io.hubconsole.embedded.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever a file holds, an import answers. */
@Execution(ExecutionMode.CONCURRENT)
class ImportFuzzTest {
  private static final int ROUNDS = 600;
  private static final byte[] LIKELY =
      "{}[],:\"\\0123456789-.eE*|;\ntrufalsn\u00e5".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void mutatedDocumentsAreAnswered() throws Exception {
    SplittableRandom random = new SplittableRandom(42);
    byte[] document = Workbench.DOCUMENT.getBytes(StandardCharsets.UTF_8);
    int imported = 0;
    int faulty = 0;
    try (Workbench bench = new Workbench(folder)) {
      Path file = folder.resolve("w.json");
      for (int round = 0; round < ROUNDS; round++) {
        Files.write(file, mutated(document, random));
        switch (bench.run(file)) {
          case ImportAnswer.Imported _ -> imported++;
          case ImportAnswer.Faulty(var faults, int _) -> {
            faulty++;
            assertThat(faults).isNotEmpty();
          }
        }
      }
    }
    assertThat(imported).isPositive();
    assertThat(faulty).isGreaterThan(ROUNDS / 4);
  }

  private static byte[] mutated(byte[] document, SplittableRandom random) {
    byte[] bytes = document.clone();
    for (int times = random.nextInt(1, 4); times > 0 && bytes.length > 1; times--) {
      int place = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes = Arrays.copyOf(bytes, place);
        case 1 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[place] = LIKELY[random.nextInt(LIKELY.length)];
        case 3 -> bytes = inserted(bytes, place, LIKELY[random.nextInt(LIKELY.length)]);
        default -> bytes = doubled(bytes, place, random.nextInt(1, 40));
      }
    }
    return bytes;
  }

  private static byte[] inserted(byte[] bytes, int place, byte one) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    System.arraycopy(bytes, place, longer, place + 1, bytes.length - place);
    longer[place] = one;
    return longer;
  }

  private static byte[] doubled(byte[] bytes, int place, int length) {
    int end = Math.min(bytes.length, place + length);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + end - place);
    System.arraycopy(bytes, place, longer, end, bytes.length - place);
    return longer;
  }
}
