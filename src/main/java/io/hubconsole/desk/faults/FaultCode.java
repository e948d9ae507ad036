package io.hubconsole.desk.faults;

import java.util.Arrays;
import java.util.Locale;

/**
 * A short code for a failure that nobody handled: the same for the same fault in the same place, so
 * that it can be read over the telephone and searched in the log.
 */
public record FaultCode(String text) {

  public static FaultCode of(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
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
