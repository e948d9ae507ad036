package io.hubconsole.offline;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.cache.MemoryStore;
import io.hubconsole.offline.cache.Remembered;
import java.util.Optional;

/** What the hub is: as it tells, or told last. */
final class Description {
  private static final String KEY = "describe";

  private final MemoryStore memory;
  private final AnswerText texts;
  private final HubDescription unknown;
  private volatile Optional<HubDescription> known;

  Description(MemoryStore memory, AnswerText texts, Target target) {
    this.memory = memory;
    this.texts = texts;
    this.unknown =
        new HubDescription(
            target.place(),
            HubDescription.Kind.REMOTE,
            new Caller.Partner(0, ""),
            Optional.empty(),
            HubDescription.Mail.NOT_TOLD);
    this.known = memory.answers().recall(KEY).map(Remembered::value).map(texts::description);
  }

  /** Whether the hub has ever told. */
  boolean isKnown() {
    return known.isPresent();
  }

  HubDescription of(Optional<ServiceOrderHub> hub) {
    if (hub.isEmpty()) {
      return known.orElse(unknown);
    }
    HubDescription told = hub.get().describe();
    if (!known.equals(Optional.of(told))) {
      known = Optional.of(told);
      memory.answers().keep(KEY, texts.of(told), memory.nextTurn());
    }
    return told;
  }
}
