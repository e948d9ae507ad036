package io.hubconsole.desk.faults;

import java.util.Arrays;
import java.util.Locale;

/**
 * A short code for a failure that nobody handled: the same for the same fault in the same place, so
 * that it can be read over the telephone and searched in the log.
 */
public record FaultCode(String text) {

  /** Causes can go round in a circle. */
  private static final int DEEPEST = 50;

  public static FaultCode of(Throwable fault) {
    Throwable root = fault;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    String place =
        Arrays.stream(root.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.hubconsole."))
            .findFirst()
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .orElse("");
    int hash = (root.getClass().getName() + "@" + place).hashCode();
    return new FaultCode("HC-" + String.format(Locale.ROOT, "%08X", hash).substring(0, 6));
  }
}
