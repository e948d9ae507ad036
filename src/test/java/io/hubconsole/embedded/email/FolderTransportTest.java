package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest {
  private static final PreparedMail MAIL =
      new PreparedMail(
          "a@hub.example",
          "b@kund.example",
          "<../17@hub.example>",
          Instant.parse("2026-01-02T03:04:05.678Z"),
          "Subject: x\r\n\r\nhello\r\n");

  @TempDir Path folder;

  @Test
  void aMailIsOneFile() throws Exception {
    Path inside = folder.resolve("not/there/yet");
    MailOutcome outcome = new FolderTransport(inside, MailHub.TEXTS).send(MAIL);
    assertThat(outcome)
        .isEqualTo(new MailOutcome.Accepted("Written to 20260102T030405.678Z-17.eml."));
    assertThat(files(inside)).containsExactly("20260102T030405.678Z-17.eml");
    assertThat(Files.readString(inside.resolve("20260102T030405.678Z-17.eml")))
        .isEqualTo(MAIL.content());
  }

  @Test
  void aFolderThatIsAFileRefuses() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(new FolderTransport(file, MailHub.TEXTS).send(MAIL))
        .isEqualTo(new MailOutcome.Refused(file + " is not a folder."));
    assertThat(Files.readString(file)).isEqualTo("x");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNoFileRefuses() {
    // Where nobody may write, root neither.
    Path unwritable = Path.of("/proc/self");
    assertThat(new FolderTransport(unwritable, MailHub.TEXTS).send(MAIL))
        .isEqualTo(
            new MailOutcome.Refused(
                "The folder /proc/self cannot be written to, or its disk is full."));
  }

  @Test
  void aNameThatIsTakenRefusesAndLeavesNothingBehind() throws Exception {
    Files.createDirectories(folder.resolve("20260102T030405.678Z-17.eml/in the way"));
    assertThat(new FolderTransport(folder, MailHub.TEXTS).send(MAIL))
        .isNotInstanceOf(MailOutcome.Accepted.class);
    assertThat(files(folder)).containsExactly("20260102T030405.678Z-17.eml");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
