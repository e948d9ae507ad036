import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies the product's jars for a package: without what is for other platforms, for debuggers, for
 * builds or for looks that the console has not; with the libraries of this platform beside the
 * jars, so that no start unpacks them into somebody's home. Stack traces keep their lines. Needs
 * org.ow2.asm on the class path.
 *
 * <p>Words: the folder of hub-console.jar and lib, the folder for the copies, the time that every
 * file gets in seconds since 1970.
 */
final class Inputs {
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

  /** The folders of jna-platform that are for one platform alone, with the begin of its name. */
  private static final Map<String, String> OF_ONE_PLATFORM =
      Map.of("win32", "win32", "mac", "darwin");

  /** What nobody reads at run time. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "META-INF/maven/.*"
              // Of what is written anew no signature would hold, and Java would refuse the class.
              + "|META-INF/[^/]*\\.(SF|RSA|DSA|EC)"
              + "|(META-INF/versions/\\d+/)?module-info\\.class"
              + "|atlantafx/base/theme/(nord|cupertino|dracula).*\\.[cb]ss");

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
    kept = kept.and(name -> !UNREAD.matcher(name).matches());
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
            byte[] content = bytes.readAllBytes();
            out.write(
                entry.getName().endsWith(".class") ? withoutNamesOfVariables(content) : content);
            out.closeEntry();
          } else if (javaFx && NATIVE.matcher(entry.getName()).matches()) {
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

  /** The class without what only a debugger asks for, a tenth of a jar. */
  private static byte[] withoutNamesOfVariables(byte[] compiled) {
    ClassWriter written = new ClassWriter(0);
    ClassVisitor classes =
        new ClassVisitor(Opcodes.ASM9, written) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String generic, String[] thrown) {
            return new WithoutNames(super.visitMethod(access, name, type, generic, thrown));
          }
        };
    new ClassReader(compiled).accept(classes, 0);
    return written.toByteArray();
  }

  private static final class WithoutNames extends MethodVisitor {
    WithoutNames(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public void visitLocalVariable(
        String name, String type, String generic, Label from, Label to, int index) {}
  }

  /** Of JNA's libraries and classes for one platform, which have folders, only this one's. */
  private static boolean isOfHere(String name) {
    return NATIVE.matcher(name).matches()
        ? name.startsWith("com/sun/jna/" + platform() + "/")
        : OF_ONE_PLATFORM.keySet().stream()
            .filter(folder -> !platform().startsWith(OF_ONE_PLATFORM.get(folder)))
            .noneMatch(folder -> name.startsWith("com/sun/jna/platform/" + folder + "/"));
  }

  private static String platform() {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
    String named =
        system.startsWith("Windows") ? "win32" : system.startsWith("Mac") ? "darwin" : "linux";
    return named + "-" + machine;
  }
}
