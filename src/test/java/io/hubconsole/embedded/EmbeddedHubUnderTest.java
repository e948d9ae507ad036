package io.hubconsole.embedded;

import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.util.List;

/** A hub in this process whose mails are files. */
record EmbeddedHubUnderTest(HubInstance hub, Path mail) implements HubUnderTest {
  @Override
  public ServiceOrderHub of(String token) {
    return hub.openFor(hub.ofToken(token).orElseThrow());
  }

  @Override
  public List<String> mails() {
    return CapturedMails.in(mail);
  }

  @Override
  public void close() {
    hub.close();
  }
}
