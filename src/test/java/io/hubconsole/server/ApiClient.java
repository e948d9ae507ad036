package io.hubconsole.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a server as any client would. */
final class ApiClient implements AutoCloseable {
  static final String PARTNER = "partner-1-token";
  static final String PARTNER_2 = "partner-2-token";
  static final String QUIET_PARTNER = "partner-3-token";
  static final String PROVIDER = "provider-1-token";

  private final URI server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ContractJson json = new ContractJson();

  ApiClient(URI server) {
    this.server = server;
  }

  /** What came back. */
  record Got(int status, String body, HttpResponse<byte[]> whole) {
    String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  Got get(String token, String path, String... headers) {
    return send(request(token, path, headers).GET());
  }

  Got post(String token, String path, String body, String... headers) {
    return send(
        request(token, path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** A request to be finished; without a token where that is empty. */
  HttpRequest.Builder request(String token, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    if (!token.isEmpty()) {
      request.header("X-Hub-Api-Token", token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  Got send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Got(
          answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  JsonNode json(Got got) {
    return json.readTree(got.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
