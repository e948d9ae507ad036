package io.hubconsole.benchmarks.scrolling;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * What the UI thread does from one pulse to the next: how long it takes in all, how long it works
 * itself by its processor time, and how long layout is. On a machine with other work the first has
 * that in it; the second has not. For the UI thread.
 */
final class PulseMeter extends AnimationTimer implements AutoCloseable {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Scene scene;
  private final Runnable beforeLayout = this::layoutBegins;
  private final Runnable afterLayout = this::layoutEnds;
  private final List<Long> intervals = new ArrayList<>();
  private final List<Long> work = new ArrayList<>();
  private final List<Long> layouts = new ArrayList<>();
  private long lastPulse;
  private long lastWork;
  private long layoutBegan;

  PulseMeter(Scene scene) {
    this.scene = scene;
    scene.addPreLayoutPulseListener(beforeLayout);
    scene.addPostLayoutPulseListener(afterLayout);
    start();
  }

  private void layoutBegins() {
    layoutBegan = System.nanoTime();
  }

  private void layoutEnds() {
    layouts.add(System.nanoTime() - layoutBegan);
  }

  @Override
  public void handle(long now) {
    long time = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    if (lastPulse != 0) {
      intervals.add(time - lastPulse);
      work.add(worked - lastWork);
    }
    lastPulse = time;
    lastWork = worked;
  }

  /** Figures of one kind, in milliseconds. */
  record Figures(double median, double p99, double most) {
    static Figures of(List<Long> nanos) {
      List<Long> sorted = new ArrayList<>(nanos);
      Collections.sort(sorted);
      return sorted.isEmpty()
          ? new Figures(0, 0, 0)
          : new Figures(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Long> sorted, double part) {
      int index = (int) Math.ceil(part * sorted.size()) - 1;
      return sorted.get(Math.max(0, index)) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
  }

  int pulses() {
    return intervals.size();
  }

  /** From pulse to pulse. */
  Figures intervals() {
    return Figures.of(intervals);
  }

  /** The thread's own work from pulse to pulse. */
  Figures work() {
    return Figures.of(work);
  }

  Figures layouts() {
    return Figures.of(layouts);
  }

  /** In how many it worked longer than that. */
  long workedLongerThan(double millis) {
    return work.stream().filter(nanos -> nanos > millis * 1_000_000).count();
  }

  @Override
  public void close() {
    stop();
    scene.removePreLayoutPulseListener(beforeLayout);
    scene.removePostLayoutPulseListener(afterLayout);
  }
}
