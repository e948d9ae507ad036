package io.hubconsole.hub;

import java.time.Duration;

/** How long a bucket of the histogram is; buckets begin at whole units of UTC. */
public enum HistogramInterval {
  MINUTE("minute", Duration.ofMinutes(1)),
  HOUR("hour", Duration.ofHours(1)),
  DAY("day", Duration.ofDays(1));

  private final String word;
  private final Duration length;

  HistogramInterval(String word, Duration length) {
    this.word = word;
    this.length = length;
  }

  /** The contract's word for it. */
  public String word() {
    return word;
  }

  public Duration length() {
    return length;
  }
}
