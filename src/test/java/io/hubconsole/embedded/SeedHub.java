package io.hubconsole.embedded;

import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.workspace.ImportAnswer;
import io.hubconsole.embedded.store.workspace.WorkspaceImport;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hub of the seed's example answers, in a folder. */
public final class SeedHub {
  public static final Path WORKSPACE = Path.of("src/test/resources/vectors/seed-workspace.json");
  public static final String PARTNER_1 = "partner-1-token";
  public static final int FINAL_CASE = 7680;

  private static final Map<List<Path>, MadeFolder> MADE = new ConcurrentHashMap<>();

  private SeedHub() {}

  /** Opens the hub in a folder, made where there is none; its mails go to {@code mail} in it. */
  public static HubInstance open(Path folder) {
    return open(folder, Locale.ENGLISH);
  }

  public static HubInstance open(Path folder, Locale locale) {
    return HubInstance.open(
        folder, new MailSettings.Folder(folder.resolve("mail")), locale, Clock.systemUTC());
  }

  /** Opens the hub in a database; its mails go to {@code mail} in that folder. */
  public static HubInstance open(DatabaseAddress address, Path folder) {
    return HubInstance.open(
        address,
        new MailSettings.Folder(folder.resolve("mail")),
        new IndexPlace.Memory(),
        Locale.ENGLISH,
        Clock.systemUTC());
  }

  /** A hub in a folder with the seed's workspace in it. */
  public static HubInstance filled(Path folder) {
    return filled(folder, List.of(WORKSPACE));
  }

  /**
   * A hub with these workspaces in it, imported once for all tests; a hub that is in the folder
   * gets them anew.
   */
  public static HubInstance filled(Path folder, List<Path> workspaces) {
    if (Files.exists(folder.resolve("hub.mark"))) {
      HubInstance hub = open(folder);
      fill(hub, workspaces);
      return hub;
    }
    MADE.computeIfAbsent(workspaces, SeedHub::made).into(folder);
    return open(folder);
  }

  /** Fills a new database with workspaces, to be copied for each test. */
  public static void fill(String url, Path folder, List<Path> workspaces) {
    try (HubInstance hub = open(PostgresServer.address(url), folder)) {
      fill(hub, workspaces);
    }
  }

  private static MadeFolder made(List<Path> workspaces) {
    return new MadeFolder(
        folder -> {
          try (HubInstance hub = open(folder)) {
            fill(hub, workspaces);
          }
        });
  }

  /** Imports workspace files, which must be faultless. */
  public static void fill(HubInstance hub, List<Path> files) {
    ImportAnswer answer =
        new WorkspaceImport(hub.database(), new ContractJson(), Clock.systemUTC(), Locale.ENGLISH)
            .run(files);
    if (!(answer instanceof ImportAnswer.Imported)) {
      throw new IllegalStateException(answer.toString());
    }
    hub.recompile();
  }

  /** The hub as partner 1 sees it. */
  public static ServiceOrderHub ofPartner1(HubInstance hub) {
    return hub.openFor(hub.ofToken(PARTNER_1).orElseThrow());
  }
}
