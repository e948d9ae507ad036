package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.HubException;
import io.hubconsole.wire.AnswerHeaders;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Asks a hub over HTTP, each call once: no redirect is followed, which would show the token to
 * another host, and nothing is sent a second time.
 */
final class HubConnection implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /** The longest answer that is read, in bytes, unpacked. */
  private static final long LONGEST_ANSWER = 32L * 1024 * 1024;

  private final HubAddress address;
  private final String token;
  private final String language;
  private final ConnectionFaults faults;
  private final ContractJson json;
  private final OkHttpClient client;

  /** As the newest answer of the contract told. */
  private volatile boolean keepsKeys;

  HubConnection(
      HubAddress address,
      String token,
      String language,
      ConnectionFaults faults,
      ContractJson json,
      OkHttpClient client) {
    this.address = address;
    this.token = token;
    this.language = language;
    this.faults = faults;
    this.json = json;
    this.client =
        client
            .newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .eventListenerFactory(call -> new Departure(call.request()))
            .build();
  }

  /** Whether the first byte of a request may have left. */
  private static final class Departure extends EventListener {
    private final Request request;

    Departure(Request request) {
      this.request = request;
    }

    @Override
    public void requestHeadersStart(Call call) {
      AtomicBoolean departed = request.tag(AtomicBoolean.class);
      if (departed != null) {
        departed.set(true);
      }
    }
  }

  /** Whether a call changes anything at the hub. */
  enum Effect {
    READS,
    WRITES
  }

  HubAddress address() {
    return address;
  }

  /** Whether the hub has told that it does a write once, however often its key comes. */
  boolean keepsKeys() {
    return keepsKeys;
  }

  /**
   * Asks by GET.
   *
   * @throws HubException where no answer of the contract came
   */
  HubReply get(String path, Map<String, String> query) {
    HttpUrl.Builder url = address.operation(path);
    query.forEach(url::addQueryParameter);
    return exchange(new Request.Builder().url(url.build()), Effect.READS)
        .orElseThrow(() -> faults.noHub(Effect.READS));
  }

  /**
   * Asks by POST.
   *
   * @throws HubException where no answer of the contract came
   */
  HubReply post(String path, JsonNode body, Optional<String> idempotencyKey, Effect effect) {
    Request.Builder request = posted(path, body);
    idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
    return exchange(request, effect).orElseThrow(() -> faults.noHub(effect));
  }

  /**
   * Asks for part of a list by POST.
   *
   * @return empty where the answer is longer than any that is read: less must be asked for
   * @throws HubException where no answer of the contract came
   */
  Optional<HubReply> postForPart(String path, JsonNode body) {
    return exchange(posted(path, body), Effect.READS);
  }

  private Request.Builder posted(String path, JsonNode body) {
    return new Request.Builder()
        .url(address.operation(path).build())
        .post(new SentOnce(json.text(body).getBytes(StandardCharsets.UTF_8)));
  }

  /** How long an address would become, in characters. */
  int length(String path, Map<String, String> query) {
    HttpUrl.Builder url = address.operation(path);
    query.forEach(url::addQueryParameter);
    return url.build().toString().length();
  }

  /**
   * Empty where the answer is too long. A hub may have closed a connection that nothing came on for
   * a while: a reading whose connection turns out to be broken is asked for once more, on a new
   * one.
   */
  private Optional<HubReply> exchange(Request.Builder request, Effect effect) {
    try {
      return exchangeOnce(request, effect);
    } catch (BrokenConnection fault) {
      client.connectionPool().evictAll();
    }
    try {
      return exchangeOnce(request, effect);
    } catch (BrokenConnection fault) {
      throw faults.notReached(fault.fault);
    }
  }

  private Optional<HubReply> exchangeOnce(Request.Builder request, Effect effect)
      throws BrokenConnection {
    AtomicBoolean departed = new AtomicBoolean();
    Call call =
        client.newCall(
            request
                .header("X-Hub-Api-Token", token)
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .tag(AtomicBoolean.class, departed)
                .build());
    if (effect == Effect.WRITES) {
      call.timeout().timeout(RemoteHub.LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS);
    }
    boolean answered = false;
    try (Response response = call.execute()) {
      answered = true;
      return read(response, effect);
    } catch (IOException fault) {
      if (effect == Effect.WRITES && departed.get()) {
        throw faults.mayHaveArrived(fault);
      }
      if (effect == Effect.READS && !answered && ConnectionFaults.isBroken(fault)) {
        throw new BrokenConnection(fault);
      }
      throw faults.notReached(fault);
    }
  }

  /** A connection that stood broke before the hub began to answer. */
  private static final class BrokenConnection extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final transient IOException fault;

    BrokenConnection(IOException fault) {
      super(fault);
      this.fault = fault;
    }
  }

  private Optional<HubReply> read(Response response, Effect effect) throws IOException {
    if (response.code() == 503 && HubReply.says(response.headers(), AnswerHeaders.IS_UP)) {
      throw faults.later(response, sentence(response));
    }
    faults.refuseStatus(response, effect);
    if (isTooLong(response.body())) {
      return Optional.empty();
    }
    JsonNode body = parsed(response.body().string());
    if (body == null || !body.isObject()) {
      throw faults.noHub(effect, response.code());
    }
    HubReply reply = new HubReply(response.code(), body, response.headers());
    keepsKeys = reply.says(AnswerHeaders.KEEPS_KEYS);
    return Optional.of(reply);
  }

  /** What the hub says of a refusal; empty where that cannot be read. */
  private String sentence(Response response) throws IOException {
    JsonNode body = isTooLong(response.body()) ? null : parsed(response.body().string());
    return body == null ? "" : new HubReply(response.code(), body, response.headers()).fault();
  }

  /** Found out without reading it where the hub tells the length. */
  private static boolean isTooLong(ResponseBody body) throws IOException {
    return body.contentLength() > LONGEST_ANSWER || body.source().request(LONGEST_ANSWER + 1);
  }

  private @Nullable JsonNode parsed(String text) {
    try {
      return json.readTree(text);
    } catch (UnreadableJson noJson) {
      return null;
    }
  }

  /** A body that cannot be sent again, so that nothing between here and the hub does. */
  private static final class SentOnce extends RequestBody {
    private final byte[] bytes;

    SentOnce(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
      return JSON;
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
