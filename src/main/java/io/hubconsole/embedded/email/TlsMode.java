package io.hubconsole.embedded.email;

/** How a connection to a mail server is secured. */
public enum TlsMode {
  NONE("none", 25),
  /** A plain connection turned into a secured one before anything else is said; required. */
  STARTTLS("starttls", 587),
  /** Secured from the first byte. */
  TLS("tls", 465);

  private final String word;
  private final int usualPort;

  TlsMode(String word, int usualPort) {
    this.word = word;
    this.usualPort = usualPort;
  }

  /** The word for it in the settings. */
  public String word() {
    return word;
  }

  public int usualPort() {
    return usualPort;
  }
}
