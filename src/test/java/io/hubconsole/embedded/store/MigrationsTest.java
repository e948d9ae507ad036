package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir Path folder;

  @Test
  void theNewestIsTheLastStep() {
    Texts texts = Texts.of(HubDatabase.class, "store", Locale.ENGLISH);
    try (HubDatabase database = HubDatabase.open(folder, texts)) {
      List<MigrationVersion> versions =
          database.read(
              handle ->
                  handle
                      .createQuery("select \"version\" from \"flyway_schema_history\"")
                      .mapTo(String.class)
                      .map(MigrationVersion::fromVersion)
                      .list());

      assertThat(versions.stream().max(MigrationVersion::compareTo))
          .contains(MigrationVersion.fromVersion(Migrations.NEWEST));
    }
  }
}
