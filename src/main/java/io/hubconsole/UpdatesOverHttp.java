package io.hubconsole;

import io.hubconsole.desk.updates.UpdateSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks for the newest version as hubs are called: by the same proxy, believing the same. */
final class UpdatesOverHttp implements UpdateSource {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 64 * 1024;
  private static final int OK = 200;

  private final OutwardCalls calls;
  private final Duration longest;

  UpdatesOverHttp(OutwardCalls calls) {
    this(calls, LONGEST);
  }

  UpdatesOverHttp(OutwardCalls calls, Duration longest) {
    this.calls = calls;
    this.longest = longest;
  }

  @Override
  public byte[] ask(URI address) throws IOException {
    OkHttpClient client =
        calls
            .client()
            .newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(longest)
            .build();
    Request request =
        new Request.Builder()
            .url(address.toString())
            .header("Accept", "application/json")
            .header("User-Agent", "hub-console")
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != OK) {
        throw new IOException("status " + response.code());
      }
      if (response.body().source().request(MOST_BYTES + 1)) {
        throw new IOException("too long an answer");
      }
      return response.body().bytes();
    } finally {
      client.connectionPool().evictAll();
    }
  }
}
