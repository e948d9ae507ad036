package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.hubconsole.server.ApiClient.Got;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The description of the API, held against what the API does. */
@Execution(ExecutionMode.CONCURRENT)
class OpenApiTest extends ServedSeedTest {
  private static final String GET_CASE = "/api/v3/case?guid=" + FINAL_CASE;

  private JsonNode description() {
    return client().json(client().get("", "/api/v3/openapi.json")).deepCopy();
  }

  /** Checks a body against the description of its operation's answer. */
  private void check(JsonNode description, String method, String pathAndQuery, Got got) {
    String path = pathAndQuery.replaceAll("\\?.*", "");
    JsonNode responses = description.path("paths").path(path).path(method).path("responses");
    String status = Integer.toString(got.status());
    JsonNode schema =
        responses
            .path(responses.has(status) ? status : "default")
            .at("/content/application~1json/schema");
    assertThat(schema.isObject()).as("%s %s %s", method, path, status).isTrue();
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.path("components"));
    Set<ValidationMessage> faults =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(whole)
            .validate(client().json(got));
    assertThat(faults).as("%s %s: %s", method, pathAndQuery, got.body()).isEmpty();
  }

  @Test
  void itListsEveryOperationAndNoOther() {
    JsonNode description = description();
    assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
    Set<String> ids = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          String name = method.getKey();
                          String other = name.equals("get") ? "post" : "get";
                          assertThat(status(name, path.getKey())).isNotIn(404, 405);
                          if (!path.getValue().has(other)) {
                            assertThat(status(other, path.getKey())).isEqualTo(405);
                          }
                          ids.add(method.getValue().path("operationId").asText());
                        }));
    assertThat(ids).hasSize(15);
  }

  private int status(String method, String path) {
    return (method.equals("get") ? get(path) : post(path, "{")).status();
  }

  @Test
  void answersAreAsItSays() {
    JsonNode description = description();
    List<String> gets =
        new ArrayList<>(
            List.of(
                "/health",
                "/health/live",
                "/api/v3/openapi.json",
                "/api/v3/routing",
                "/api/v3/routing?manufacturer=acer&serviceType=1",
                "/api/v3/routing?manufacturer=lg",
                "/api/v3/routing?manufacturer=nokia",
                "/api/v3/routing/explanation",
                "/api/v3/routing/explanation?manufacturer=lg",
                "/api/v3/routing/explanation?manufacturer=acer&serviceType=1",
                "/api/v3/manufacturers",
                "/api/v3/service-types",
                "/api/v3/product-types",
                "/api/v3/service-locations?colour=1",
                "/api/v3/case"));
    String log =
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680},\"message\":\"m\"}";
    check(description, "post", "/api/v3/requests/log", post("/api/v3/requests/log", log));
    check(description, "post", "/api/v3/requests/log", post("/api/v3/requests/log", "{}"));
    gets.addAll(List.of(GET_CASE, GET_CASE + "&includeRequests=1", "/api/v3/case?guid=1"));
    gets.forEach(path -> check(description, "get", path, get(path)));
    gets.forEach(path -> check(description, "get", path, client().get(ApiClient.PROVIDER, path)));
    for (String path :
        List.of("/api/v3/search-cases", "/api/v3/requests/find", "/api/v3/requests/histogram")) {
      check(description, "post", path, post(path, "{\"filters\":{}}"));
      check(description, "post", path, post(path, "["));
      check(description, "post", path, client().post("", path, "{}"));
    }
    String hours = "{\"interval\":\"hour\"}";
    String histogram = "/api/v3/requests/histogram";
    check(description, "post", histogram, post(histogram, hours));
    String resend = "/api/v3/case/send-completed-email";
    for (char end : "01234".toCharArray()) {
      String guid = FINAL_CASE.substring(0, FINAL_CASE.length() - 1) + end;
      check(description, "post", resend, post(resend, "{\"guid\":\"" + guid + "\"}"));
    }
  }
}
