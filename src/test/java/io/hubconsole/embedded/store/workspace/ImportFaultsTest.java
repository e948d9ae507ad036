package io.hubconsole.embedded.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong, with its path and line. */
@Execution(ExecutionMode.CONCURRENT)
class ImportFaultsTest {
  @TempDir Path folder;

  /** What is replaced in the faultless document, by what; the path, line and words of the fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "id":1012,"name":"LG" ~ "id":1012 ~ manufacturers[1].name ~ 3 ~ The field name is missing
          "id":1012 ~ "id":1006 ~ manufacturers[1].id ~ 3 ~ The id 1006 stands twice
          "id":1012, ~ "id":2147483648, ~ manufacturers[1].id ~ 3 ~ The number 2147483648 is too large
          "id":1012, ~ "id":1012.5, ~ manufacturers[1].id ~ 3 ~ whole number
          "id":1012, ~ "id":"1012", ~ manufacturers[1].id ~ 3 ~ whole number
          "id":1012, ~ "id":1012,"id":4, ~ manufacturers[1].id ~ 3 ~ twice
          "name":"LG" ~ "name":"LG","aliases":["x","ACER "] ~ manufacturers[1].aliases[1] ~ 3 ~ alias ACER belongs to 1006
          "name":"LG" ~ "name":"LG","aliases":"lg" ~ manufacturers[1].aliases ~ 3 ~ a list
          "name":"LG" ~ "name":5 ~ manufacturers[1].name ~ 3 ~ text in quotes, not 5
          "name":"LG" ~ "name":" " ~ manufacturers[1].name ~ 3 ~ must not be empty
          "name":"LG" ~ "name":"L\\u0000G" ~ manufacturers[1].name ~ 3 ~ cannot be stored
          "name":"LG" ~ "name":"L\\uD800G" ~ manufacturers[1].name ~ 3 ~ cannot be stored
          "name":"LG" ~ "name":"LG","nmae":1 ~ manufacturers[1].nmae ~ 3 ~ no field nmae
          "name":"LG" ~ "name":"LG","properties":[] ~ manufacturers[1].properties ~ 3 ~ an object
          "manufacturers" ~ "makers" ~ makers ~ 1 ~ no field makers
          "emailsEnabled":false ~ "emailsEnabled":"no" ~ servicePartners[1].emailsEnabled ~ 7 ~ true or false
          "city":"Växjö" ~ "town":"Växjö" ~ serviceProviders[0].contactData.town ~ 8 ~ no field town
          "servicePartnerId":1,"overrideCode" ~ "servicePartnerId":9,"overrideCode" ~ servicePartnerCompetences[0].servicePartnerId ~ 9 ~ no 9 among the servicePartners
          "when":{} ~ "wehn":{} ~ servicePartnerCompetences[0].wehn ~ 9 ~ no field wehn
          "when":{} ~ "when":{"maker":[1]} ~ servicePartnerCompetences[0].when.maker ~ 9 ~ maker is not a routing parameter
          "serviceProviderId":1,"priority" ~ "priority" ~ serviceProviderCompetences[0].serviceProviderId ~ 11 ~ missing
          "priority":7 ~ "priority":"7" ~ serviceProviderCompetences[0].priority ~ 11 ~ whole number
          [1006,1012] ~ [1006,4] ~ serviceProviderCompetences[0].when.manufacturer[1] ~ 11 ~ no 4 among the manufacturers
          [1006,1012] ~ ["acer"] ~ serviceProviderCompetences[0].when.manufacturer[0] ~ 11 ~ whole number
          [1006,1012] ~ 1006 ~ serviceProviderCompetences[0].when.manufacturer ~ 11 ~ a list
          352* ~ 35?* ~ serviceProviderCompetences[0].when.clientPostalCode[1] ~ 11 ~ no postal code
          35000-35999 ~ 35999-35000 ~ serviceProviderCompetences[0].when.clientPostalCode[2] ~ 11 ~ no postal code
          ["private"] ~ ["Private"] ~ serviceProviderCompetences[0].when.originatorType[0] ~ 11 ~ none of the words private
          "role":"partner" ~ "role":"boss" ~ accessTokens[0].role ~ 12 ~ role boss
          "role":"partner","servicePartnerId":1 ~ "role":"partner" ~ accessTokens[0].servicePartnerId ~ 12 ~ missing
          "role":"partner" ~ "role":"partner","serviceProviderId":1 ~ accessTokens[0].serviceProviderId ~ 12 ~ not to both
          "token":"partner-1-token" ~ "tokenHash":"xyz" ~ accessTokens[0].tokenHash ~ 12 ~ 64 hexadecimal
          d647067f- ~ d647067- ~ cases[0].guid ~ 14 ~ not a GUID
          "guid":"d647067f-20d4-4ac3-891e-a4549e727be0", ~ `` ~ cases[0].guid ~ 14 ~ missing
          "partnerId":1,"serviceProviderId":1,"cur ~ "partnerId":44,"cur ~ cases[0].partnerId ~ 14 ~ no 44 among the servicePartners
          "partnerId":1,"serviceProviderId":1,"cur ~ "partnerId":1,"serviceProviderId":8,"cur ~ cases[0].serviceProviderId ~ 14 ~ no 8 among the serviceProviders
          2017-04-06T13:02:36.506Z ~ 2017-04-31T13:02:36.506Z ~ cases[0].createdAt ~ 14 ~ not a time
          2017-04-06T13:02:36.506Z ~ 2017-04-06 ~ cases[0].createdAt ~ 14 ~ not a time
          "consumer":{ ~ "consumer":{"city":5, ~ cases[0].consumer.city ~ 14 ~ text in quotes
          "caseId":7680 ~ "caseId":1 ~ requests[0].meta.caseId ~ 16 ~ no 1 among the cases
          "meta":{"caseId":7680,"track":"T1"}, ~ `` ~ requests[0].meta ~ 16 ~ missing
          "status":"error" ~ "status":"failed" ~ requests[0].status ~ 16 ~ status failed
          "type":"fedexBooking" ~ "type":"" ~ requests[0].type ~ 16 ~ must not be empty
          "id":5 ~ "id":0 ~ requests[0].id ~ 16 ~ too large or too small
          """)
  void isToldWithPathAndLine(String part, String instead, String path, int line, String words)
      throws IOException {
    assertThat(Workbench.DOCUMENT).contains(part);
    try (Workbench bench = new Workbench(folder)) {
      Path file =
          bench.write("w.json", Workbench.DOCUMENT.replace(part, instead == null ? "" : instead));
      List<ImportFault> faults = bench.faults(file);
      assertThat(faults)
          .anySatisfy(
              fault -> {
                assertThat(fault.path()).isEqualTo(path);
                assertThat(fault.line()).isEqualTo(line);
                assertThat(fault.sentence()).contains(words);
                assertThat(fault.file()).isEqualTo(file.toString());
              });
      assertThat(bench.rows().get("service_partner")).isEmpty();
    }
  }

  @Test
  void jsonThatBreaksOffIsToldWithLineAndColumn() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      assertThat(bench.faults(bench.write("w.json", "{\"cases\":[\n{\"id\" 5}]}")))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.line()).isEqualTo(2);
                assertThat(fault.sentence())
                    .startsWith("From line 2, column 7 on this is not JSON");
              });
      assertThat(bench.faults(bench.write("w.json", "{\"cases\":[]}\n{}")))
          .singleElement()
          .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
      assertThat(bench.faults(bench.write("w.json", "[]"))).hasSize(1);
    }
  }

  @Test
  void aFaultyLineDoesNotHideTheOthers() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      Path file =
          bench.write(
              "manufacturers.jsonl",
              "{\"id\":1,\"name\":\"A\"}\n{\"id\":2,,}\n\n[3]\n{\"id\":4}\n");
      assertThat(bench.faults(file)).extracting(ImportFault::line).containsExactly(2, 4, 5);
      assertThat(bench.faults(file))
          .extracting(ImportFault::path)
          .containsExactly("manufacturers[1]", "manufacturers[2]", "manufacturers[3].name");
    }
  }

  @Test
  void aTableTellsItsLines() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      Path file =
          bench.write(
              "manufacturers.csv", "id,name,colour\n1,\"two\nlines\",\nx,B,\n3,C,red\n4,D,,9\n");
      assertThat(bench.faults(file))
          .extracting(fault -> fault.path() + "@" + fault.line())
          .containsExactly(
              "manufacturers[1].id@4", "manufacturers[2].colour@5", "manufacturers[3]@6");
      Path open = bench.write("serviceTypes.csv", "id,name\n1,\"open\n");
      assertThat(bench.faults(open)).hasSize(1);
    }
  }

  @Test
  void depthIsLimited() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      String deep = "[".repeat(200) + "]".repeat(200);
      Path file =
          bench.write("w.json", Workbench.DOCUMENT.replace("{\"a\":1.10}", "{\"a\":" + deep + "}"));
      assertThat(bench.faults(file))
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.path()).startsWith("manufacturers[0].properties.a[0][0]");
                assertThat(fault.sentence()).contains("deeper than 64");
              });
      Path abyss = bench.write("w.json", "{\"cases\":[{\"x\":" + "[".repeat(1_000_000));
      assertThat(bench.faults(abyss)).isNotEmpty();
    }
  }

  @Test
  void whatIsInTheHubAlreadyCounts() throws IOException {
    try (Workbench bench = new Workbench(folder)) {
      bench.run(Workbench.DOCUMENT);
      Path file =
          bench.write(
              "w.json",
              """
              {"manufacturers":[{"id":1,"name":"Other","aliases":["Acer"]}],
              "cases":[{"id":1,"guid":"D647067F-20d4-4ac3-891e-a4549e727be0","partnerId":1,"currentStatus":"x"}]}
              """);
      assertThat(bench.faults(file))
          .extracting(fault -> fault.path() + "@" + fault.line())
          .containsExactly("manufacturers[0].aliases[0]@1", "cases[0].guid@2");
    }
  }
}
