import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the packaging script of this machine with the JDK that runs this file.
 *
 * <p>Words: the project's folder and its version.
 */
final class Installer {
  private Installer() {}

  public static void main(String[] words) throws Exception {
    Path project = Path.of(words[0]).toAbsolutePath().normalize();
    ProcessBuilder script = new ProcessBuilder(script()).directory(project.toFile()).inheritIO();
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.environment().put("HUB_CONSOLE_VERSION", words[1]);
    // For Inputs.java: what a Java that is started without a class path takes for it.
    script.environment().put("CLASSPATH", asm());
    if (!script.environment().containsKey("SOURCE_DATE_EPOCH")) {
      script.environment().put("SOURCE_DATE_EPOCH", lastChange(project));
    }
    System.exit(script.start().waitFor());
  }

  private static String asm() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().matches("asm-[\\d.]+\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("org.ow2.asm is not on the class path"));
  }

  private static List<String> script() {
    String system = System.getProperty("os.name");
    if (system.startsWith("Windows")) {
      return List.of(
          "powershell", "-ExecutionPolicy", "Bypass", "-File", "installer\\windows\\package.ps1");
    }
    return List.of(
        "sh", system.startsWith("Mac") ? "installer/mac/package.sh" : "installer/linux/package.sh");
  }

  /** When the last commit was made, in seconds since 1970; the same for whoever builds it again. */
  private static String lastChange(Path project) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "log", "-1", "--format=%ct")
            .directory(project.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String time = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (git.waitFor() != 0 || time.isEmpty()) {
      throw new IOException("the time of the last commit is needed: set SOURCE_DATE_EPOCH");
    }
    return time;
  }
}
