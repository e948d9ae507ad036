package io.hubconsole.embedded.requestlog;

import io.hubconsole.logindex.following.IndexedLog;
import io.hubconsole.text.Texts;

/** What is told while the log cannot be searched. */
record IndexSentences(Texts texts) implements IndexedLog.Sentences {
  @Override
  public String making(long percent) {
    return texts.get("log.making", Long.toString(percent));
  }

  @Override
  public String stopped() {
    return texts.get("log.stopped");
  }

  @Override
  public String failed() {
    return texts.get("log.failed");
  }
}
