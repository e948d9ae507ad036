package io.hubconsole.desk.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the console that has a home can be asked to show itself; in a file for the home's owner
 * alone.
 *
 * @param port on this machine's loopback
 * @param ask what a caller has to know
 * @param answer what only that console knows: whoever has the port since cannot speak for it
 */
record DoorSign(int port, String ask, String answer) {
  private static final int SECRET_BYTES = 16;
  private static final int LONGEST = 200;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,5}) ([0-9a-f]{32}) ([0-9a-f]{32})\n");

  /** A new one for that port. */
  static DoorSign of(int port) {
    return new DoorSign(port, secret(), secret());
  }

  private static String secret() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Reads it; empty where there is none that makes sense. */
  static Optional<DoorSign> read(WholeFile file) {
    try {
      if (Files.size(file.path()) > LONGEST) {
        return Optional.empty();
      }
      Matcher text = TEXT.matcher(new String(file.read(), StandardCharsets.US_ASCII));
      return text.matches() && Integer.parseInt(text.group(1)) < 1 << 16
          ? Optional.of(new DoorSign(Integer.parseInt(text.group(1)), text.group(2), text.group(3)))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  void write(WholeFile file) throws IOException {
    file.write((port + " " + ask + " " + answer + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Tells no secret. */
  @Override
  public String toString() {
    return "DoorSign of port " + port;
  }
}
