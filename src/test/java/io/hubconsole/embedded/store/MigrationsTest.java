package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @Test
  void theNewestIsTheLastFile() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<MigrationVersion> versions =
          files
              .map(file -> file.getFileName().toString())
              .map(name -> name.substring(1, name.indexOf("__")))
              .map(MigrationVersion::fromVersion)
              .sorted()
              .toList();
      assertThat(versions.getLast()).isEqualTo(MigrationVersion.fromVersion(Migrations.NEWEST));
    }
  }
}
