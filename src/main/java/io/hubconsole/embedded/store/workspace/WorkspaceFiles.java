package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.workspace.WorkspaceFile.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files of an import: those that are named, and those in the folders that are. */
final class WorkspaceFiles {
  private final Faults faults;
  private final List<WorkspaceFile> files = new ArrayList<>();

  private WorkspaceFiles(Faults faults) {
    this.faults = faults;
  }

  static List<WorkspaceFile> find(List<Path> paths, Faults faults) {
    WorkspaceFiles found = new WorkspaceFiles(faults);
    paths.forEach(found::add);
    return found.files;
  }

  private void add(Path path) {
    Place place = Place.ofFile(path.toString());
    if (Files.isDirectory(path)) {
      addFolder(path, place);
    } else if (Files.isRegularFile(path)) {
      addFile(path, false);
    } else {
      faults.add(place, 0, Files.exists(path) ? "file.unreadable" : "file.missing");
    }
  }

  private void addFolder(Path folder, Place place) {
    int before = files.size();
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> sorted =
          inside.filter(WorkspaceFiles::mayHoldRows).sorted().collect(Collectors.toList());
      sorted.forEach(path -> addFile(path, true));
      if (sorted.isEmpty() && files.size() == before) {
        faults.add(place, 0, "folder.empty", names());
      }
    } catch (IOException unreadable) {
      faults.add(place, 0, "file.unreadable");
    }
  }

  private static boolean mayHoldRows(Path path) {
    String name = nameOf(path);
    return Files.isRegularFile(path)
        && !name.startsWith(".")
        && (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".csv"));
  }

  private void addFile(Path path, boolean kindNeeded) {
    String name = nameOf(path);
    Format format =
        name.endsWith(".jsonl")
            ? Format.LINES
            : name.endsWith(".csv") ? Format.TABLE : Format.DOCUMENT;
    int dot = name.lastIndexOf('.');
    Optional<WorkspaceKind> kind =
        WorkspaceKind.ofWireName(dot < 0 ? name : name.substring(0, dot));
    if (kind.isEmpty() && (kindNeeded || format != Format.DOCUMENT)) {
      faults.add(Place.ofFile(path.toString()), 0, "file.name", name, names());
      return;
    }
    files.add(new WorkspaceFile(path, path.toString(), format, kind));
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String names() {
    return Arrays.stream(WorkspaceKind.values())
        .map(WorkspaceKind::wireName)
        .collect(Collectors.joining(", "));
  }
}
