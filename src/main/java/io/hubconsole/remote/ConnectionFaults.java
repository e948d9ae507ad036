package io.hubconsole.remote;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.remote.HubConnection.Effect;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What keeps a remote hub from answering, as sentences. */
final class ConnectionFaults {
  /** A hub that wants to be left alone for longer does not know its own time. */
  private static final Duration LONGEST_WISH = Duration.ofSeconds(999_999);

  private static final String BROKEN = "fault.broken";

  private final HubAddress address;
  private final Texts texts;

  ConnectionFaults(HubAddress address, Texts texts) {
    this.address = address;
    this.texts = texts;
  }

  /** Nothing was done at the hub, or nothing that matters. */
  HubException notReached(IOException fault) {
    return new HubException.Unavailable(texts.get(key(fault), address.place()), fault);
  }

  /** Whether a connection that stood broke, rather than that there was none or it was slow. */
  static boolean isBroken(IOException fault) {
    return key(fault).equals(BROKEN);
  }

  private static String key(IOException fault) {
    return switch (fault) {
      case ProxyRefused _ -> "fault.proxy";
      case UnknownHostException _ -> "fault.unknownHost";
      case NoRouteToHostException _ -> "fault.refused";
      case ConnectException _ -> "fault.refused";
      case SSLPeerUnverifiedException _ -> "fault.certificate";
      case SSLException tls when hasCause(tls, CertificateException.class) -> "fault.certificate";
      case SSLException _ -> "fault.tls";
      case SocketTimeoutException _ -> "fault.slow";
      // The deadline of the whole call.
      case InterruptedIOException _ -> "fault.slow";
      default -> BROKEN;
    };
  }

  private static boolean hasCause(@Nullable Throwable fault, Class<?> kind) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (kind.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  /** A write left, and no answer of the contract came back. */
  HubException mayHaveArrived(IOException fault) {
    return mayHaveArrived(fault, Optional.empty());
  }

  private HubException mayHaveArrived(IOException fault, Optional<Duration> retryAfter) {
    return new HubException.OutcomeUnknown(
        texts.get("fault.unknown", address.place()), fault, retryAfter);
  }

  /** Something answered that is no hub: a log-in page, a proxy, an endless file. */
  HubException noHub(Effect effect) {
    return noHub(effect, Answered.NOTHING);
  }

  /** The same with that status: whoever tells that a request is wrong is not away. */
  HubException noHub(Effect effect, int status) {
    return noHub(effect, status >= 400 && status < 500 ? Answered.NO : Answered.NOTHING);
  }

  private HubException noHub(Effect effect, Answered answered) {
    IOException fault = new IOException("no JSON of the contract");
    return effect == Effect.WRITES
        ? mayHaveArrived(fault)
        : new HubException.Unavailable(
            texts.get("fault.noHub", address.place()), fault, answered, Optional.empty());
  }

  /**
   * Lets those statuses pass that have an answer of the contract.
   *
   * @throws HubException for all others
   */
  void refuseStatus(Response response, Effect effect) {
    int status = response.code();
    IOException fault = new IOException("status " + status);
    if (effect == Effect.WRITES && (status >= 500 || sendsToAResult(status))) {
      throw mayHaveArrived(fault, retryAfter(response));
    }
    if (status == 401) {
      throw new HubException.Forbidden(texts.get("fault.token", address.place()));
    }
    if (status == 403) {
      throw new HubException.Forbidden(texts.get("fault.role"));
    }
    if (status == 429) {
      throw new HubException.Unavailable(
          told(response, "fault.tooMany", "fault.tooManyFor"),
          fault,
          Answered.LATER,
          retryAfter(response));
    }
    if (status == 503) {
      throw new HubException.Unavailable(
          told(response, "fault.busy", "fault.busyFor"),
          fault,
          Answered.NOTHING,
          retryAfter(response));
    }
    if (status >= 300 && status < 400) {
      throw new HubException.Unavailable(redirected(response), fault);
    }
    if (status >= 500 || status == 407 || status == 408) {
      throw new HubException.Unavailable(
          texts.get("fault.status", address.place(), Integer.toString(status)),
          fault,
          tellsOfOutage(status) ? Answered.NOTHING : Answered.LATER,
          Optional.empty());
    }
  }

  /** What stands before a hub that is away says so; a hub that fails is there. */
  private static boolean tellsOfOutage(int status) {
    return status == 502 || status == 503 || status == 504;
  }

  /**
   * Whether a redirect may lead to what a write has come to: all may but those that ask for the
   * same order at another address.
   */
  private static boolean sendsToAResult(int status) {
    return status >= 300 && status < 400 && status != 301 && status != 307 && status != 308;
  }

  /**
   * A hub that is there cannot answer this for a while.
   *
   * @param sentence its own words; empty where it has none
   */
  HubException later(Response response, String sentence) {
    return new HubException.Unavailable(
        sentence.isBlank()
            ? told(response, "fault.busy", "fault.busyFor")
            : texts.get("fault.later", address.place(), sentence),
        new IOException("status " + response.code()),
        Answered.LATER,
        retryAfter(response));
  }

  /** One of two sentences; the second for hubs that say for how long. */
  private String told(Response response, String key, String keyWithTime) {
    return retryAfter(response)
        .map(wanted -> texts.get(keyWithTime, address.place(), Long.toString(wanted.toSeconds())))
        .orElseGet(() -> texts.get(key, address.place()));
  }

  /** In seconds, or as a time, which is reckoned from the hub's own where it tells that. */
  private static Optional<Duration> retryAfter(Response response) {
    String written = response.header("Retry-After");
    if (written == null) {
      return Optional.empty();
    }
    if (written.matches("[0-9]{1,6}")) {
      return Optional.of(Duration.ofSeconds(Integer.parseInt(written)));
    }
    Date until = response.headers().getDate("Retry-After");
    if (until == null) {
      return Optional.empty();
    }
    Date hubsNow = response.headers().getDate("Date");
    Instant now =
        hubsNow == null
            ? Instant.ofEpochMilli(response.receivedResponseAtMillis())
            : hubsNow.toInstant();
    Duration wanted = Duration.between(now, until.toInstant());
    return Optional.of(wanted)
        .filter(time -> !time.isNegative() && time.compareTo(LONGEST_WISH) <= 0);
  }

  private String redirected(Response response) {
    String location = response.header("Location");
    HttpUrl target = location == null ? null : response.request().url().resolve(location);
    return target == null
        ? texts.get("fault.redirect", address.place())
        : texts.get("fault.redirectTo", address.place(), target.host());
  }

  /** The hub refused a write in words of its own: nothing was done. */
  HubException refused(String words) {
    return refusal(said(words), new IOException("refused"));
  }

  /** No header could carry it, and no hub can have given it out. */
  HubException.Forbidden noToken() {
    return new HubException.Forbidden(texts.get("fault.tokenForm", address.place()));
  }

  /** It speaks as a hub does, and lacks what every hub of this version has. */
  HubException tooOld() {
    return refusal(texts.get("fault.tooOld", address.place()), new IOException("no version 3"));
  }

  HubException.NotOffered notOffered() {
    return new HubException.NotOffered(texts.get("fault.notOffered", address.place()));
  }

  /** An answer of the contract that makes no sense where it stands. */
  HubException strange(String words, Effect effect) {
    IOException fault = new IOException("an answer out of place");
    if (effect == Effect.WRITES) {
      return mayHaveArrived(fault);
    }
    return refusal(said(words), fault);
  }

  /** A hub is there, and its answer stays what it is. */
  private static HubException refusal(String sentence, IOException fault) {
    return new HubException.Unavailable(sentence, fault, Answered.NO, Optional.empty());
  }

  private String said(String words) {
    return words.isBlank()
        ? texts.get("fault.strange", address.place())
        : texts.get("fault.said", address.place(), words);
  }
}
