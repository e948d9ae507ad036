package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.cli.CommandLineRun.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ResendCommandTest {
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";
  private static final String NOT_FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be1";
  private static final String CASE_OF_ANOTHER = "d647067f-20d4-4ac3-891e-a4549e727be3";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SeedCommands commands;

  @BeforeEach
  void fill() {
    commands = new SeedCommands(folder);
  }

  private List<Path> mails() throws Exception {
    Path mail = folder.resolve("data/mail");
    if (!Files.exists(mail)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(mail)) {
      return files.toList();
    }
  }

  private static final String CAPTURED = "This hub captures mail to a folder: nobody receives it.";

  private static String line(String text) {
    return text + System.lineSeparator();
  }

  @Test
  void sentIsDone() throws Exception {
    assertThat(commands.onHub("resend", "--guid", FINAL_CASE))
        .isEqualTo(new Outcome(0, line("Sent to consumer@example.com.") + line(CAPTURED), ""));
    assertThat(commands.onHub("resend", "--json", "--guid", FINAL_CASE, "--email", "a@b.se"))
        .isEqualTo(new Outcome(0, line("{\"data\":{\"result\":true}}"), ""));
    assertThat(mails()).hasSize(2);
    assertThat(commands.onLog("log", "find", "--type", "completedEmail").out())
        .contains("2 of 2 shown");
  }

  @Test
  void anEmptyAddressIsAMistakeAndNotTheCasesOwn() throws Exception {
    for (String empty : List.of("", " ")) {
      Outcome told = commands.onHub("resend", "--guid", FINAL_CASE, "--email", empty);
      assertThat(told.exit()).isEqualTo(2);
      assertThat(told.err()).startsWith("--email is empty.");
    }
    assertThat(mails()).isEmpty();
  }

  @Test
  void notSentIsARefusal() throws Exception {
    Outcome notFinal = commands.onHub("resend", "--guid", NOT_FINAL_CASE);
    assertThat(notFinal.exit()).isEqualTo(1);
    assertThat(notFinal.out()).startsWith("Nothing was sent: the status of case 7681");
    assertThat(commands.onHub("resend", "--json", "--guid", NOT_FINAL_CASE).out())
        .startsWith("{\"data\":{\"result\":\"Nothing was sent");
    for (String guid : List.of(CASE_OF_ANOTHER, "d647067f-20d4-4ac3-891e-a4549e727bff")) {
      assertThat(commands.onHub("resend", "--json", "--guid", guid))
          .isEqualTo(new Outcome(1, line("{\"error\":{\"message\":\"Case not found\"}}"), ""));
    }
    assertThat(commands.onHub(1, SeedCommands.SWEDISH, "resend", "--guid", CASE_OF_ANOTHER).out())
        .isEqualTo(line("Inte skickat: det finns inget ärende med det GUID:t."));
    assertThat(mails()).isEmpty();
  }

  @Test
  void badValuesAreRefused() throws Exception {
    assertThat(commands.onHub("resend", "--guid", "7680").err())
        .isEqualTo(line("“7680” is no GUID, such as d647067f-20d4-4ac3-891e-a4549e727be0."));
    Outcome swedish =
        commands.onHub(1, SeedCommands.SWEDISH, "resend", "--guid", FINAL_CASE, "--email", "a@b@c");
    assertThat(swedish.err()).isEqualTo(line("”a@b@c” är ingen möjlig mejladress."));
    for (String email : List.of("a@b@c", "a@b.se\r\nBcc: c@d.se", "a@b.se,c@d.se", "@file")) {
      Outcome told = commands.onHub("resend", "--json", "--guid", FINAL_CASE, "--email", email);
      assertThat(told.exit()).isEqualTo(1);
      assertThat(told.out().strip())
          .isEqualTo(
              "{\"error\":{\"message\":\"child \\\"email\\\" fails because [\\\"email\\\" must be a"
                  + " valid email]\"}}");
    }
    assertThat(mails()).isEmpty();
  }
}
