package io.hubconsole;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.remote.HubAddress;
import io.hubconsole.remote.RemoteHub;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Hubs behind HTTP, as the desk opens them. */
final class RemoteDoor {
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  /** A first word that is lost is said again after a second. */
  private static final Duration PROBE_CONNECTING = Duration.ofMillis(1500);

  private static final Duration PROBE_READING = Duration.ofSeconds(4);

  /** A whole reading; a write takes as long as a mail may. */
  private static final Duration READING = Duration.ofSeconds(30);

  private final OutwardCalls calls;

  /** Hubs that are called as the system wants it. */
  RemoteDoor() {
    this(OutwardCalls.usual());
  }

  RemoteDoor(OutwardCalls calls) {
    this.calls = calls;
  }

  /**
   * Opens a hub.
   *
   * @throws NoSuchHub where the address will not do
   * @throws io.hubconsole.hub.HubException where the hub cannot be reached or refuses the token
   */
  ServiceOrderHub open(HubChoice.Remote choice, Locale locale) {
    return open(choice, locale, CONNECTING, READING);
  }

  /** Opens a hub as {@link #open} does, to find out soon whether it is there. */
  ServiceOrderHub probe(HubChoice.Remote choice, Locale locale) {
    return open(choice, locale, PROBE_CONNECTING, PROBE_READING);
  }

  private ServiceOrderHub open(
      HubChoice.Remote choice, Locale locale, Duration connecting, Duration reading) {
    OkHttpClient client =
        calls
            .client()
            .newBuilder()
            .connectTimeout(connecting)
            .readTimeout(RemoteHub.LONGEST_WRITE)
            .callTimeout(reading)
            .build();
    return RemoteHub.open(address(choice.address(), locale), choice.token(), locale, client);
  }

  /** Why a text is no address of a hub; empty where it can be one. */
  Optional<String> faultOf(String written, Locale locale) {
    Texts texts = Texts.of(RemoteDoor.class, "doors", locale);
    return switch (HubAddress.read(written)) {
      case HubAddress.Answer.Usable _ -> Optional.empty();
      case HubAddress.Answer.NoAddress _ -> Optional.of(texts.get("doors.noAddress"));
      case HubAddress.Answer.InTheClear _ -> Optional.of(texts.get("doors.inTheClear"));
    };
  }

  /** One text for all the ways in which an address can be written; empty where it is none. */
  Optional<String> placeOf(String written) {
    return addressOf(written).map(address -> address.base().toString());
  }

  private HubAddress address(String written, Locale locale) {
    return addressOf(written).orElseThrow(() -> new NoSuchHub(faultOf(written, locale).orElse("")));
  }

  /** The address that is written there; empty where it can be none. */
  static Optional<HubAddress> addressOf(String written) {
    return HubAddress.read(written) instanceof HubAddress.Answer.Usable(HubAddress address)
        ? Optional.of(address)
        : Optional.empty();
  }
}
