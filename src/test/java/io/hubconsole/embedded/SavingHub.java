package io.hubconsole.embedded;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** A hub in a process of its own, which is killed, or runs out of disk, while it saves. */
final class SavingHub {
  /** Printed once the hub is open. */
  static final String READY = "ready";

  /** Stands before the number of a row whose saving was acknowledged. */
  static final String SAVED = "saved ";

  /** Stands before the sentence that a save failed with. */
  static final String FAILED = "failed ";

  /** Stands before a sentence that says that it is not known whether it was saved. */
  static final String UNKNOWN = "unknown ";

  private SavingHub() {}

  /**
   * Takes the hub's folder, how many threads save (0: none, until the parent closes the input), and
   * how long a body is, in characters.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    int threads = Integer.parseInt(arguments[1]);
    HubInstance hub = SeedHub.open(Path.of(arguments[0]));
    say(out, READY);
    if (threads == 0) {
      waitForParent();
      hub.close();
      return;
    }
    String body = "x".repeat(Integer.parseInt(arguments[2]));
    Thread[] savers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      savers[i] = Thread.ofPlatform().start(() -> save(SeedHub.ofPartner1(hub), body, out));
    }
    for (Thread saver : savers) {
      saver.join();
    }
    hub.close();
  }

  private static void waitForParent() throws IOException {
    while (System.in.read() >= 0) {
      // Whatever it writes, only the end of it counts.
    }
  }

  private static void save(ServiceOrderHub hub, String body, PrintStream out) {
    try {
      while (hub.saveRequest(request(body)) instanceof SaveAnswer.Saved(var row)) {
        say(out, SAVED + row.id());
      }
    } catch (HubException.OutcomeUnknown told) {
      say(out, UNKNOWN + told.getMessage());
    } catch (HubException told) {
      say(out, FAILED + told.getMessage());
    }
  }

  private static NewExternalRequest request(String body) {
    return new NewExternalRequest(
        "durable",
        "success",
        null,
        RequestMeta.ofCase(SeedHub.FINAL_CASE),
        body,
        null,
        null,
        Optional.empty());
  }

  private static void say(PrintStream out, String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }
}
