package io.hubconsole.benchmarks.log;

import java.nio.file.Path;

/** A hub with a log of any length and its index, for benchmarks of other things than the log. */
public final class LongLog {
  private LongLog() {}

  /** Makes it in a folder where none is, and closes it. */
  public static void make(Path folder, int rows) throws Exception {
    LogAtScale log = new LogAtScale(rows);
    try (ProductLog hub = new ProductLog(folder)) {
      hub.load(log);
      hub.prepare(log);
    }
  }
}
