package io.hubconsole.offline.cache;

import io.hubconsole.offline.store.StoreKey;
import java.nio.file.Path;

/** Another process that has a memory open, until it is killed. */
final class MemoryHolder {
  private MemoryHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (MemoryStore memory =
        DamagedMemoryTest.open(Path.of(arguments[0]), new StoreKey(arguments[1]))) {
      System.out.println(memory.answers().recall("question 7").isPresent() ? "open" : "empty");
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
