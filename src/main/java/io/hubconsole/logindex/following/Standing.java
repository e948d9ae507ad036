package io.hubconsole.logindex.following;

import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.LogIndex;
import io.hubconsole.logindex.following.FollowedLog.Newest;

/** How far the index is. */
sealed interface Standing {
  /**
   * All up to there is found.
   *
   * @param round the round of following in which it was so
   * @param complete whether nothing may come that has a lower number
   */
  record Ready(long round, LogIndex index, Newest upTo, boolean complete) implements Standing {
    boolean hasAll(Newest newest) {
      return upTo.isOf(newest.log())
          && upTo.row() >= newest.row()
          && upTo.change() >= newest.change();
    }
  }

  /**
   * There is more to take than was taken at once.
   *
   * @param done what part of it is in the index, from 0 to 1
   */
  record Behind(double done) implements Standing {}

  /**
   * It cannot be written or read.
   *
   * @param at when that was found, on the steady clock in nanoseconds
   */
  record Failed(Throwable fault, long at) implements Standing {}

  /**
   * The store does not answer.
   *
   * @param round the round of following in which it did not
   */
  record Away(long round, HubException fault) implements Standing {}

  /** Nobody follows any more. */
  record Closed() implements Standing {}
}
