package io.hubconsole.ui.requestlog;

import java.time.Instant;

/**
 * One bar of the histogram.
 *
 * @param until does not belong to it
 */
record HistogramBar(Instant from, Instant until, long success, long error) {
  long all() {
    return success + error;
  }
}
