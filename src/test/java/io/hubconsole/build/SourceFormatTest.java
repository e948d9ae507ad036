package io.hubconsole.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** To mend what this finds: {@code mvn -q test-compile exec:exec@format}. */
@Execution(ExecutionMode.CONCURRENT)
class SourceFormatTest {
  private final SourceFormat format = new SourceFormat();

  @Test
  void everySourceIsFormatted() throws Exception {
    assertThat(format.sources()).hasSizeGreaterThan(20);
    for (Path file : format.sources()) {
      String text = Files.readString(file);
      assertThat(format.formatted(text)).as(file.toString()).isEqualTo(text);
    }
  }

  @Test
  void anUnformattedSourceIsSeen() throws Exception {
    String text = "class  A{int b ;}";
    assertThat(format.formatted(text)).isNotEqualTo(text);
  }
}
