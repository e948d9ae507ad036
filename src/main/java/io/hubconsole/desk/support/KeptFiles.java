package io.hubconsole.desk.support;

import io.hubconsole.desk.home.HomeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much is kept of each kind, by folders: names of single files may tell of cases.
 *
 * @param schemas the newest schema that this version knows, by the kind of store
 */
record KeptFiles(HomeFolder home, Map<String, String> schemas) {

  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(schemas)
        .forEach(
            (kind, version) ->
                text.append("newest schema of ")
                    .append(kind)
                    .append(": ")
                    .append(version)
                    .append('\n'));
    if (!Files.isDirectory(home.path())) {
      return text.append("nothing is kept yet\n").toString();
    }
    Map<String, long[]> folders = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home.path())) {
      files.filter(Files::isRegularFile).forEach(file -> count(file, folders));
    } catch (UncheckedIOException gone) {
      text.append("not everything could be looked at\n");
    }
    folders.forEach(
        (folder, sum) ->
            text.append(folder)
                .append(": files ")
                .append(sum[0])
                .append(", bytes ")
                .append(sum[1])
                .append('\n'));
    return text.toString();
  }

  private void count(Path file, Map<String, long[]> folders) {
    String name = String.valueOf(file.getFileName());
    Path folder = home.path().relativize(file.toAbsolutePath().getParent());
    String shown = name.endsWith(".mv.db") ? folder.resolve(name).toString() : folder + "/";
    long[] sum = folders.computeIfAbsent(shown.replace('\\', '/'), _ -> new long[2]);
    sum[0]++;
    try {
      sum[1] += Files.size(file);
    } catch (IOException gone) {
      // It went while it was looked at.
    }
  }
}
