package io.hubconsole.hub;

import java.util.List;

/** A hub that holds the contract's workspaces, to be seen by whoever a token stands for. */
public interface HubUnderTest extends AutoCloseable {

  /** The hub as the owner of that token sees it; not to be closed. */
  ServiceOrderHub of(String token);

  /** The mails that left it so far, each as its text in UTF-8, oldest first. */
  List<String> mails();

  @Override
  void close();
}
