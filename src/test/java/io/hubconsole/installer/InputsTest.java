package io.hubconsole.installer;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.HKDF;
import io.hubconsole.hub.ContactData;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** What a package has of a jar: the tool of the package, run as its scripts do. */
class InputsTest {
  private static final String CLASS = ContactData.class.getName().replace('.', '/') + ".class";
  private static final long TIME = 1_700_000_000;

  @TempDir Path folder;
  private Path copies;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    copies = folder.resolve("copies");
  }

  private static byte[] compiled() throws IOException {
    try (InputStream content = ContactData.class.getResourceAsStream("/" + CLASS)) {
      return Objects.requireNonNull(content).readAllBytes();
    }
  }

  private static void jar(Path jar, Map<String, byte[]> entries) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }

  private void copy() throws Exception {
    ProcessBuilder tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("installer/common/Inputs.java").toAbsolutePath().toString(),
                folder.toString(),
                copies.toString(),
                Long.toString(TIME))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    String asm =
        new File(ClassReader.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    tool.environment().put("CLASSPATH", asm);
    assertThat(tool.start().waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
  }

  @Test
  void classesKeepTheirLinesAndLoseTheNamesOfTheirVariables() throws Exception {
    jar(folder.resolve("hub-console.jar"), Map.of(CLASS, compiled()));
    copy();
    try (JarFile copy = new JarFile(copies.resolve("hub-console.jar").toFile())) {
      byte[] content = copy.getInputStream(copy.getJarEntry(CLASS)).readAllBytes();
      assertThat(attributes(compiled(), true)).isPositive();
      assertThat(attributes(content, true)).isZero();
      assertThat(attributes(content, false)).isEqualTo(attributes(compiled(), false)).isPositive();
    }
  }

  /** How many methods have names of variables, else lines. */
  private static long attributes(byte[] compiled, boolean names) {
    return ClassFile.of().parse(compiled).methods().stream()
        .flatMap(method -> method.code().stream())
        .map(CodeAttribute.class::cast)
        .filter(
            code ->
                names
                    ? code.findAttribute(Attributes.localVariableTable()).isPresent()
                    : code.findAttribute(Attributes.lineNumberTable()).isPresent())
        .count();
  }

  @Test
  void whatIsForBuildsOtherLooksAndOtherPlatformsIsLeftOut() throws Exception {
    byte[] any = new byte[2000];
    jar(folder.resolve("hub-console.jar"), Map.of("here", any));
    jar(
        folder.resolve("lib/one.jar"),
        Map.of(
            "META-INF/services/one",
            any,
            "META-INF/maven/one/pom.xml",
            any,
            "META-INF/versions/9/module-info.class",
            any,
            "module-info.class",
            any,
            "atlantafx/base/theme/primer-dark.bss",
            any,
            "atlantafx/base/theme/nord-dark.bss",
            any,
            "com/sun/jna/platform/one",
            any,
            "com/sun/jna/platform/" + elsewhere() + "/one",
            any));
    copy();
    try (JarFile copy = new JarFile(copies.resolve("one.jar").toFile())) {
      assertThat(copy.stream().map(JarEntry::getName))
          .containsExactly(
              "META-INF/services/one",
              "atlantafx/base/theme/primer-dark.bss",
              "com/sun/jna/platform/one");
    }
  }

  private static String elsewhere() {
    return System.getProperty("os.name").startsWith("Windows") ? "mac" : "win32";
  }

  @Test
  void classesOfASignedJarCanBeLoadedStill() throws Exception {
    jar(folder.resolve("hub-console.jar"), Map.of("here", new byte[10]));
    Path signed = Path.of(HKDF.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = HKDF.class.getName().replace('.', '/') + ".class";
    try (JarFile original = new JarFile(signed.toFile())) {
      assertThat(original.stream()).anyMatch(entry -> entry.getName().endsWith(".SF"));
    }
    Files.copy(signed, folder.resolve("lib/signed.jar"));
    copy();
    // Verified as a class loader would: what does not fit its signature is refused.
    try (JarFile copy = new JarFile(copies.resolve("signed.jar").toFile(), true)) {
      assertThat(copy.getInputStream(copy.getJarEntry(name)).readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void everyFileHasTheTimeThatWasGiven() throws Exception {
    jar(folder.resolve("hub-console.jar"), Map.of("here", new byte[10]));
    copy();
    try (Stream<Path> files = Files.list(copies)) {
      List<Long> times = files.map(file -> file.toFile().lastModified() / 1000).distinct().toList();
      assertThat(times).containsExactly(TIME);
    }
  }
}
