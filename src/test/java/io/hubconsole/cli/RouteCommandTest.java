package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RouteCommandTest {
  @SuppressWarnings("NullAway.Init")
  private SeedCommands commands;

  @BeforeAll
  void fill(@TempDir Path folder) {
    commands = new SeedCommands(folder);
  }

  @Test
  void aWorkshopIsToldInWords() {
    Outcome found = commands.onHub("route", "--manufacturer", "acer", "--service-type", "1");
    assertThat(found)
        .isEqualTo(
            new Outcome(
                0,
                """
                InfoCare Workshop takes it.
                  Arabygatan 9, 1234, Växjö
                  123456, test@example.com
                  competence 1 (sesam Sesam31, department CSVxo, override code infocare-override),\
                 partner competence 1 of InfoCare Workshop SE
                """
                    .replace("\n", System.lineSeparator()),
                ""));
  }

  @Test
  void jsonIsTheBodyOfTheApi() {
    assertJson(
        0,
        "{\"data\":{\"serviceProvider\":{\"id\":1,\"name\":\"InfoCare Workshop\",\"contactData\":"
            + "{\"id\":30347,\"name\":null,\"firstName\":null,\"lastName\":null,"
            + "\"organizationName\":\"InfoCare Workshop\",\"organizationNumber\":null,"
            + "\"addName\":null,\"address\":\"Arabygatan 9\",\"postalCode\":\"1234\","
            + "\"city\":\"Växjö\",\"countryCode\":null,\"phone\":\"123456\",\"mobile\":null,"
            + "\"email\":\"test@example.com\",\"floor\":null,\"entrance\":null,"
            + "\"doorCode\":null,\"createdAt\":\"2017-08-01T14:01:24.083Z\"}},"
            + "\"serviceProviderCompetence\":{\"sesam\":\"Sesam31\",\"persDep\":\"CSVxo\","
            + "\"departmentId\":1,\"primarySesam\":true,\"id\":1,"
            + "\"overrideCode\":\"infocare-override\"},\"servicePartner\":{\"id\":1,"
            + "\"name\":\"InfoCare Workshop SE\"},\"servicePartnerCompetence\":{\"id\":1,"
            + "\"overrideCode\":\"infocare-override\"}}}",
        "--manufacturer",
        "1006",
        "--service-type",
        "1");
    assertJson(
        1,
        "{\"error\":\"Not enough data\",\"data\":{\"paramsNeeded\":[\"manufacturer\","
            + "\"serviceType\"]}}");
    assertJson(
        1,
        "{\"error\":{\"message\":\"Can't process this case\"},\"data\":null}",
        "--manufacturer",
        "lg",
        "--service-type",
        "1");
    assertJson(
        1,
        "{\"error\":{\"message\":\"child \\\"serviceType\\\" fails because [\\\"serviceType\\\""
            + " must be an integer]\"}}",
        "--service-type",
        "one");
  }

  private void assertJson(int exit, String body, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "route";
    words[1] = "--json";
    System.arraycopy(options, 0, words, 2, options.length);
    assertThat(commands.onHub(words))
        .isEqualTo(new Outcome(exit, body + System.lineSeparator(), ""));
  }

  @Test
  void refusalsAreToldAndExitWithOne() {
    assertThat(commands.onHub("route"))
        .isEqualTo(
            new Outcome(
                1, "More must be known: manufacturer, serviceType." + System.lineSeparator(), ""));
    assertThat(commands.onHub("route", "--manufacturer", "lg").out())
        .isEqualTo("Nobody takes it." + System.lineSeparator());
    Outcome swedish = commands.onHub(1, SeedCommands.SWEDISH, "route", "--manufacturer", "lg");
    assertThat(swedish.out()).isEqualTo("Ingen tar det." + System.lineSeparator());
  }

  @Test
  void whyIsTold() {
    Outcome why =
        commands.onHub("route", "--explain", "--manufacturer", "lg", "--service-type", "1");
    assertThat(why.exit()).isEqualTo(1);
    assertThat(why.out())
        .contains("Near misses")
        .contains("if manufacturer were Acer (1006) instead of lg");
    assertThat(commands.onHub("route", "--explain").out()).contains("Ask first: ");
    assertThat(commands.onHub("route", "--explain", "--json", "--service-type", "1").out())
        .startsWith("{\"data\":{\"winner\":null,\"runnersUp\":[{\"pair\":{")
        .contains("\"paramsNeeded\":[\"manufacturer\"],\"nextQuestion\":\"manufacturer\"");
    assertThat(commands.onHub("route", "--explain", "--manufacturer", "x").exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"😀", "שלום", "a\0b", "\ud800", "@/etc/hostname", "${user.home}", "%s{0}"})
  void anyValueIsAnsweredInASentence(String odd) {
    Outcome told = commands.onHub("route", "--manufacturer", odd);
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.err()).startsWith("--manufacturer cannot be “").contains("does not know it");
    assertThat(told.out()).isEmpty();
  }

  @Test
  void aMegabyteIsToldShortly() {
    Outcome told = commands.onHub("route", "--client-postal-code", "9".repeat(1 << 20));
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.err()).hasSizeLessThan(300).contains("…");
  }

  @Test
  void onWhoseBehalf() {
    String[] acer = {"route", "--manufacturer", "acer", "--service-type", "1"};
    assertThat(behalf("--token", "partner-2-token", acer).out()).contains("of Other");
    assertThat(behalf("--partner", "3", acer).out()).contains("of Quiet");
    Outcome unknown = behalf("--token", "not-a-token-known", acer);
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("does not know that token");
    assertThat(behalf("--partner", "99", acer).exit()).isEqualTo(2);
    assertThat(behalf("--partner", "abc", acer).err()).contains("--partner cannot be “abc”");
    Outcome workshop = behalf("--token", "provider-1-token", acer);
    assertThat(workshop.exit()).isEqualTo(1);
    assertThat(workshop.err()).contains("Only a service partner may do this");
  }

  private Outcome behalf(String option, String value, String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = option;
    all[words.length + 1] = value;
    return commands.onHub(all);
  }
}
