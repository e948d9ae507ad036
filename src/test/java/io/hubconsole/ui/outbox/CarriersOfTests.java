package io.hubconsole.ui.outbox;

import java.util.Map;
import java.util.Optional;

/** Profiles as a test wants them. */
record CarriersOfTests(Map<String, Carrier> profiles, String open) implements Carriers {

  /** The office alone, which is open, on the hub that {@code FilledOutbox} queues for. */
  static CarriersOfTests office() {
    return of("https://hub.example", false, "office");
  }

  /** The office alone. */
  static CarriersOfTests of(String hub, boolean readOnly, String open) {
    return new CarriersOfTests(
        Map.of("office", new Carrier("LIVE · Office", Optional.of(hub), readOnly)), open);
  }

  @Override
  public Optional<Carrier> of(String profileId) {
    return Optional.ofNullable(profiles.get(profileId));
  }
}
