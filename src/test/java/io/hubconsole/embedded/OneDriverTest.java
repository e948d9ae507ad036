package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub in a folder starts without a class of the driver that it does not need. */
@Timeout(60)
class OneDriverTest {
  @TempDir Path folder;

  @Test
  void aHubInAFolderLoadsNothingOfPostgresql() throws Exception {
    SeedHub.filled(folder.resolve("hub")).close();
    Path loaded = folder.resolve("loaded.txt");
    List<String> command =
        new ArrayList<>(
            ChildJvm.command(SavingHub.class, folder.resolve("hub").toString(), "0", "0"));
    command.add(1, "-Xlog:class+load:file=" + loaded);
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    child.getOutputStream().close();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isZero();
    assertThat(Files.readString(loaded))
        .contains("org.h2.jdbcx.JdbcDataSource")
        .doesNotContain("org.postgresql.");
  }
}
