package io.hubconsole;

import io.hubconsole.desk.hubs.DatabaseUrl;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubChoice.Behalf;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.ImportReport;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.practice.PracticeHub;
import io.hubconsole.embedded.requestlog.KeptRows;
import io.hubconsole.embedded.store.DatabaseAddress;
import io.hubconsole.embedded.store.DatabaseAddressReader;
import io.hubconsole.embedded.store.DatabaseAddressReader.Reading;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.workspace.ExportAnswer;
import io.hubconsole.embedded.store.workspace.ImportAnswer;
import io.hubconsole.embedded.store.workspace.ImportFault;
import io.hubconsole.embedded.store.workspace.WorkspaceExport;
import io.hubconsole.embedded.store.workspace.WorkspaceImport;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Embedded hubs, as the desk opens, fills and empties them. */
final class EmbeddedDoors {
  private final Clock clock;
  private final Supplier<KeptLog> kept;

  /**
   * Doors to hubs in folders.
   *
   * @param kept how much of the log of a hub is, as long as it is open; asked now and then
   */
  EmbeddedDoors(Clock clock, Supplier<KeptLog> kept) {
    this.clock = clock;
    this.kept = kept;
  }

  ServiceOrderHub open(HubChoice.Embedded choice, Locale locale) {
    return switch (choice) {
      case HubChoice.Practice(Path folder) -> openPractice(folder, locale);
      case HubChoice.Folder(Path folder, Behalf behalf) -> {
        mustExist(folder, locale);
        yield openFor(instance(folder, locale), behalf, folder, locale);
      }
    };
  }

  private ServiceOrderHub openPractice(Path folder, Locale locale) {
    HubInstance hub = instance(folder, locale);
    try {
      return PracticeHub.openAlone(hub, clock.instant());
    } catch (RuntimeException fault) {
      hub.close();
      throw fault;
    }
  }

  private HubInstance instance(Path folder, Locale locale) {
    return HubInstance.open(
        folder,
        new MailSettings.Folder(folder.resolve("mail")),
        () -> new KeptRows(kept.get().days(), kept.get().rows()),
        locale,
        clock);
  }

  private static ServiceOrderHub openFor(
      HubInstance hub, Behalf behalf, Path folder, Locale locale) {
    Texts texts = texts(locale);
    Optional<Caller> caller =
        switch (behalf) {
          case Behalf.LowestPartner _ -> hub.lowestPartner();
          case Behalf.Partner(int id) -> hub.partner(id);
          case Behalf.Token(String token) -> hub.ofToken(token);
        };
    if (caller.isEmpty()) {
      hub.close();
      throw new NoSuchHub(
          switch (behalf) {
            case Behalf.LowestPartner _ -> texts.get("doors.noPartner", folder.toString());
            case Behalf.Partner(int id) ->
                texts.get("doors.unknownPartner", folder.toString(), Integer.toString(id));
            case Behalf.Token _ -> texts.get("doors.unknownToken", folder.toString());
          });
    }
    return hub.openAloneFor(caller.get());
  }

  ImportReport importWorkspace(Path folder, List<Path> files, Locale locale) {
    boolean folderMade = !Files.exists(folder);
    boolean hubMade = !HubDatabase.isIn(folder);
    ImportReport report = imported(() -> unasked(folder(folder), locale), files, locale);
    if (hubMade && report instanceof ImportReport.Refused) {
      HubDatabase.remove(folder);
      if (folderMade) {
        remove(folder);
      }
    }
    return report;
  }

  private static void remove(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException notEmpty) {
      // Somebody else put something there meanwhile.
    }
  }

  ImportReport importWorkspace(DatabaseUrl database, List<Path> files, Locale locale) {
    return imported(() -> unasked(address(database, locale), locale), files, locale);
  }

  private ImportReport imported(Supplier<HubInstance> opened, List<Path> files, Locale locale) {
    try (HubInstance hub = opened.get()) {
      WorkspaceImport workspace =
          new WorkspaceImport(hub.database(), new ContractJson(), clock, locale);
      return switch (workspace.run(files)) {
        case ImportAnswer.Imported(var counts) -> {
          SequencedMap<String, Long> byName = new LinkedHashMap<>();
          counts.forEach((kind, count) -> byName.put(kind.wireName(), (long) count));
          yield new ImportReport.Imported(byName);
        }
        case ImportAnswer.Faulty(var faults, int more) ->
            new ImportReport.Refused(faults.stream().map(EmbeddedDoors::line).toList(), more);
      };
    }
  }

  private static String line(ImportFault fault) {
    StringBuilder line = new StringBuilder(fault.file());
    if (fault.line() > 0) {
      line.append(':').append(fault.line());
    }
    if (!fault.path().isEmpty()) {
      line.append(": ").append(fault.path());
    }
    return line.append(": ").append(fault.sentence()).toString();
  }

  void exportWorkspace(Path folder, HubDoors.Destination destination, Locale locale)
      throws IOException {
    mustExist(folder, locale);
    try (HubInstance hub = unasked(folder(folder), locale)) {
      export(hub, destination, locale);
    }
  }

  void exportWorkspace(DatabaseUrl database, HubDoors.Destination destination, Locale locale)
      throws IOException {
    DatabaseAddress.Server address = address(database, locale);
    if (!HubDatabase.isIn(address, storeTexts(locale))) {
      throw new NoSuchHub(texts(locale).get("doors.noHubInDatabase", database.shown()));
    }
    try (HubInstance hub = unasked(address, locale)) {
      export(hub, destination, locale);
    }
  }

  private static void export(HubInstance hub, HubDoors.Destination destination, Locale locale)
      throws IOException {
    WorkspaceExport export = new WorkspaceExport(hub.database(), locale);
    switch (destination) {
      case HubDoors.Destination.Stream(var stream) -> export.to(stream);
      case HubDoors.Destination.File(Path file) -> {
        if (export.toFile(file) instanceof ExportAnswer.NotWritten(String sentence)) {
          throw new IOException(sentence);
        }
      }
    }
  }

  private static void mustExist(Path folder, Locale locale) {
    if (!HubDatabase.isIn(folder)) {
      throw new NoSuchHub(texts(locale).get("doors.noHub", folder.toString()));
    }
  }

  private static DatabaseAddress folder(Path folder) {
    return new DatabaseAddress.Folder(folder);
  }

  /** A hub that nobody sends mail by, or searches the log of. */
  private HubInstance unasked(DatabaseAddress address, Locale locale) {
    return HubInstance.open(
        address, new MailSettings.None(), new IndexPlace.Memory(), locale, clock);
  }

  /**
   * The address of a database.
   *
   * @throws NoSuchHub where it is none
   */
  static DatabaseAddress.Server address(DatabaseUrl database, Locale locale) {
    return switch (new DatabaseAddressReader(storeTexts(locale))
        .read(database.text(), database.user(), database.password())) {
      case Reading.Sound(DatabaseAddress.Server address) -> address;
      case Reading.Faulty(String sentence) -> throw new NoSuchHub(sentence);
    };
  }

  private static Texts storeTexts(Locale locale) {
    return Texts.of(HubDatabase.class, "store", locale);
  }

  private static Texts texts(Locale locale) {
    return Texts.of(EmbeddedDoors.class, "doors", locale);
  }
}
