package io.hubconsole.offline.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.offline.store.StoreKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no damage throws nothing away. */
@Timeout(60)
class MemoryDatabaseTest {
  @Test
  void aTimeOutIsNoDamage(@TempDir Path folder) {
    MemoryDatabase memory = MemoryDatabase.open(folder, StoreKey.random());
    try (memory) {
      memory.write(handle -> handle.execute("create table kept (id integer)"));
      memory.write(handle -> handle.execute("insert into kept values (1)"));
      memory.write(
          handle -> {
            handle.execute("update kept set id = 2");
            assertThat(
                    memory.read(
                        other -> {
                          other.execute("set lock_timeout 50");
                          return other.execute("update kept set id = 3");
                        }))
                .isEmpty();
            return true;
          });
      assertThat(
              memory.read(
                  handle -> handle.createQuery("select id from kept").mapTo(Integer.class).one()))
          .contains(2);
      assertThat(folder.resolve("memory-set-aside.mv.db")).doesNotExist();
    }
  }
}
