package io.hubconsole.desk.hubs;

import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens hubs, and moves workspaces in and out of embedded ones. */
public interface HubDoors {

  /**
   * Opens a hub.
   *
   * @param locale the language of its sentences and of the names of lists
   * @throws io.hubconsole.hub.HubException where it cannot be opened
   * @throws NoSuchHub where there is none, or nobody for whom to open it
   */
  ServiceOrderHub open(HubChoice choice, Locale locale);

  /**
   * Tells in a sentence why a text is no address of a remote hub; empty where it can be one. Waits
   * for nothing, so that it can be asked while somebody types.
   */
  Optional<String> faultOfAddress(String address, Locale locale);

  /**
   * The place of a remote hub, one text for all the ways in which its address can be written; empty
   * where it is none. Waits for nothing.
   */
  Optional<String> placeOf(String address);

  /**
   * Imports workspace files into the hub in a folder, made where there is none; all or nothing.
   *
   * @throws io.hubconsole.hub.HubException where the store cannot be written
   */
  ImportReport importWorkspace(Path folder, List<Path> files, Locale locale);

  /**
   * Writes the whole workspace of the hub in a folder.
   *
   * @throws NoSuchHub where there is none
   * @throws IOException where it cannot be written; a file that was there stays as it was
   */
  void exportWorkspace(Path folder, Destination destination, Locale locale) throws IOException;

  /**
   * Imports workspace files into the hub in a database, made where it has none; all or nothing.
   *
   * @throws NoSuchHub where the address is none
   * @throws io.hubconsole.hub.HubException where the database cannot be reached or written
   */
  ImportReport importWorkspace(DatabaseUrl database, List<Path> files, Locale locale);

  /**
   * Writes the whole workspace of the hub in a database.
   *
   * @throws NoSuchHub where there is none, or the address is none
   * @throws io.hubconsole.hub.HubException where the database cannot be reached
   * @throws IOException where it cannot be written; a file that was there stays as it was
   */
  void exportWorkspace(DatabaseUrl database, Destination destination, Locale locale)
      throws IOException;

  /** Where an export goes. */
  sealed interface Destination {
    record File(Path file) implements Destination {}

    record Stream(OutputStream stream) implements Destination {}
  }
}
