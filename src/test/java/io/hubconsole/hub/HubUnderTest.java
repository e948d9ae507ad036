package io.hubconsole.hub;

import java.util.List;

/** A hub that holds the contract's workspaces, to be seen by whoever a token stands for. */
public interface HubUnderTest extends AutoCloseable {

  /** The hub as the owner of that token sees it; not to be closed. */
  ServiceOrderHub of(String token);

  /** The mails that left it so far, each as its text in UTF-8, oldest first. */
  List<String> mails();

  /**
   * How long the three texts of a call can be at once, in characters of one to two bytes; less than
   * the contract's where all three travel in one body.
   */
  default int longestTexts() {
    return NewExternalRequest.TEXT_LENGTH;
  }

  @Override
  void close();
}
