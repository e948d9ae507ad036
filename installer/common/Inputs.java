import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies the product's jars for a package: without libraries of other platforms, with those of this
 * one beside the jars, so that no start unpacks them into somebody's home.
 *
 * <p>Words: the folder of hub-console.jar and lib, the folder for the copies, the time that every
 * file gets in seconds since 1970.
 */
final class Inputs {
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

  private Inputs() {}

  public static void main(String[] words) throws IOException {
    Path from = Path.of(words[0]);
    Path to = Path.of(words[1]);
    FileTime time = FileTime.fromMillis(Long.parseLong(words[2]) * 1000);
    Files.createDirectories(to);
    copy(from.resolve("hub-console.jar"), to, time);
    try (Stream<Path> libraries = Files.list(from.resolve("lib"))) {
      for (Path jar : libraries.sorted().toList()) {
        // JavaFX has an empty jar beside that of each platform.
        if (Files.size(jar) > 1000) {
          copy(jar, to, time);
        }
      }
    }
  }

  private static void copy(Path jar, Path to, FileTime time) throws IOException {
    Path copy = to.resolve(jar.getFileName());
    boolean javaFx = jar.getFileName().toString().startsWith("javafx-");
    Predicate<String> kept = javaFx ? name -> !NATIVE.matcher(name).matches() : Inputs::isOfHere;
    try (JarFile read = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (JarEntry entry : inOrder(read)) {
        try (InputStream bytes = read.getInputStream(entry)) {
          if (kept.test(entry.getName())) {
            ZipEntry written = new ZipEntry(entry.getName());
            written.setLastModifiedTime(time);
            out.putNextEntry(written);
            bytes.transferTo(out);
            out.closeEntry();
          } else if (javaFx) {
            Path library = to.resolve(Path.of(entry.getName()).getFileName());
            Files.write(library, bytes.readAllBytes());
            Files.setLastModifiedTime(library, time);
          }
        }
      }
    }
    Files.setLastModifiedTime(copy, time);
  }

  /** The manifest first, as readers of streams want it, the others by name. */
  private static List<JarEntry> inOrder(JarFile jar) {
    TreeMap<String, JarEntry> byName = new TreeMap<>();
    jar.stream().forEach(entry -> byName.put(entry.getName(), entry));
    JarEntry manifest = byName.remove(JarFile.MANIFEST_NAME);
    return Stream.concat(Stream.ofNullable(manifest), byName.values().stream()).toList();
  }

  /** Of JNA's libraries, which lie in a folder a platform, only this one's. */
  private static boolean isOfHere(String name) {
    return !NATIVE.matcher(name).matches() || name.startsWith("com/sun/jna/" + platform() + "/");
  }

  private static String platform() {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
    String named =
        system.startsWith("Windows") ? "win32" : system.startsWith("Mac") ? "darwin" : "linux";
    return named + "-" + machine;
  }
}
