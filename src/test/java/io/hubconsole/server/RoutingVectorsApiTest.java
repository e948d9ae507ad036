package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.server.ApiClient.Got;
import io.hubconsole.wire.ContractJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The routing vectors, over the wire. */
@Execution(ExecutionMode.CONCURRENT)
class RoutingVectorsApiTest {
  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(strings = {"routing-small.json", "routing-medium.json"})
  void everyAnswerIsTheVectors(String file) throws Exception {
    ContractJson json = new ContractJson();
    JsonNode vectors = json.readTree(Files.readString(Path.of("src/test/resources/vectors", file)));
    Path workspace = folder.resolve("workspace.json");
    Files.writeString(workspace, json.text(vectors.path("workspace")));
    try (ServedHubOfTests served = ServedHubOfTests.of(folder.resolve("hub"), List.of(workspace));
        ApiClient client = new ApiClient(served.uri())) {
      for (JsonNode each : vectors.path("cases")) {
        Got got =
            client.get(each.path("token").asText(), "/api/v3/routing?" + query(each.path("query")));
        JsonNode body = client.json(got);
        assertThat(got.status()).as(each.toString()).isEqualTo(each.path("status").asInt());
        assertThat(body.at("/data/paramsNeeded")).isEqualTo(each.path("paramsNeeded"));
        assertThat(body.at("/data/servicePartnerCompetence/id"))
            .isEqualTo(each.path("servicePartnerCompetence"));
        assertThat(body.at("/data/serviceProviderCompetence/id"))
            .isEqualTo(each.path("serviceProviderCompetence"));
      }
    }
  }

  private static String query(JsonNode query) {
    return query.properties().stream()
        .map(
            given ->
                given.getKey()
                    + "="
                    + URLEncoder.encode(given.getValue().asText(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
