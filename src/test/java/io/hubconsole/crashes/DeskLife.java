package io.hubconsole.crashes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

/** One life of a desk, followed by what it prints; ended by killing it, if by nothing else. */
final class DeskLife implements AutoCloseable {
  private static final int SHORTEST_MILLIS = 50;
  private static final int LONGEST_MILLIS = 4_000;
  private static final long NOT_YET = Long.MAX_VALUE;

  private final OwnJava java;
  private final Thread reading;
  private volatile long worksSince = NOT_YET;
  private volatile boolean settled;
  private volatile boolean spared;
  private int lot;

  DeskLife(OwnJava java) {
    this.java = java;
    this.reading = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    BufferedReader out = java.process().inputReader(StandardCharsets.UTF_8);
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        switch (line) {
          case "works" -> worksSince = System.nanoTime();
          case "settled" -> settled = true;
          default -> {}
        }
      }
    } catch (IOException killed) {
      // It said nothing more.
    }
  }

  /** How long it is to work before it is killed, in milliseconds. */
  int lot(Random random) {
    if (lot == 0) {
      lot = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
    }
    return lot;
  }

  /** It is not killed any more. */
  void spare() {
    spared = true;
  }

  boolean hasWorkedFor(Duration time) {
    long since = worksSince;
    return !spared && since != NOT_YET && System.nanoTime() - since > time.toNanos();
  }

  /** Whether it ended by itself, with everything settled or because of a fault. */
  boolean hasEnded() {
    return !reading.isAlive();
  }

  boolean isSettled() {
    return settled;
  }

  @Override
  public void close() {
    java.process().destroyForcibly();
    java.close();
  }
}
