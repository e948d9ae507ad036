package io.hubconsole.hub;

/** Which part of a long list, newest first. */
public sealed interface PageRequest {

  /** How many rows at most, 1 to {@value #MOST}. */
  int limit();

  int MOST = 1000;

  /** Skips rows: the contract's own paging; slow far down a long list. */
  record Offset(int offset, int limit) implements PageRequest {
    public Offset {
      if (offset < 0) {
        throw new IllegalArgumentException("offset is negative: " + offset);
      }
      checkLimit(limit);
    }
  }

  /** The rows that come right after that one in the list: older ones. */
  record OlderThan(Position position, int limit) implements PageRequest {
    public OlderThan {
      checkLimit(limit);
    }
  }

  /** The rows that come right before that one in the list: newer ones, still newest first. */
  record NewerThan(Position position, int limit) implements PageRequest {
    public NewerThan {
      checkLimit(limit);
    }
  }

  /** The first rows of the list. */
  static PageRequest first(int limit) {
    return new Offset(0, limit);
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is not within 1 to " + MOST + ": " + limit);
    }
  }
}
