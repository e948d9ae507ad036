package io.hubconsole;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ResendOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** A desk that logs as the product does, and whose stores are closed while it works. */
public final class FaultyDesk {
  private FaultyDesk() {}

  /**
   * Works until it fails.
   *
   * @param words the home, the hub's address, a token, a case's guid and an address for its email
   */
  public static void main(String[] words) {
    new LogFile("--home", words[0]).begin();
    ResendOrder order = new ResendOrder(words[3], Optional.of(words[4]), Optional.empty());
    FaultReporter faults = new FaultReporter();
    RememberedHubOfTests desk =
        RememberedHubOfTests.open(Path.of(words[0]), "office", words[1], words[2]);
    try {
      desk.hub().sendCompletedEmail(order);
      desk.close();
      desk.hub().findCase(UUID.fromString(words[3]));
      desk.hub().searchCases(CaseSearch.ALL, PageRequest.first(10));
      desk.hub().sendCompletedEmail(order);
    } catch (RuntimeException fault) {
      faults.report(fault);
    }
    // Nor is the end waited for of what has no store any more.
    System.exit(0);
  }
}
