package io.hubconsole.ui.shell;

import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.outbox.OutboxState;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;

/** The status bar: how the hub is, how far its log is remembered, what the outbox holds. */
final class StatusViewModel {
  /** A bar that runs without an end. */
  private static final double NOT_KNOWN = -1;

  private final Texts texts;
  private final Formats formats;
  private final HubSession session;
  private final OutboxDesk outbox;

  StatusViewModel(Texts texts, Formats formats, HubSession session, OutboxDesk outbox) {
    this.texts = texts;
    this.formats = formats;
    this.session = session;
    this.outbox = outbox;
  }

  /** How the hub is, in one line. */
  StringBinding hub() {
    return Bindings.createStringBinding(
        () ->
            switch (session.stateProperty().get()) {
              case HubState.Opening _ -> texts.get("hub.opening");
              case HubState.Open(var hub) ->
                  switch (hub.kind()) {
                    case EMBEDDED -> texts.get("hub.embedded", hub.place());
                    case REMOTE -> line(hub.place());
                  };
              case HubState.Failed _ -> texts.get("hub.failed");
            },
        session.stateProperty(),
        session.lineProperty());
  }

  private String line(String place) {
    return switch (session.lineProperty().get()) {
      case Line.Online _ -> texts.get("hub.online", place);
      case Line.Offline(Instant since, var _) ->
          texts.get("hub.offline", formats.minute(since, Instant.now()), place);
    };
  }

  /** The name of the icon beside it, so that colour is not needed. */
  StringBinding hubIcon() {
    return Bindings.createStringBinding(
        () ->
            switch (session.stateProperty().get()) {
              case HubState.Opening _ -> "fth-loader";
              case HubState.Failed _ -> "fth-alert-triangle";
              case HubState.Open(var hub) ->
                  switch (hub.kind()) {
                    case EMBEDDED -> "fth-hard-drive";
                    case REMOTE -> isAway() ? "fth-wifi-off" : "fth-wifi";
                  };
            },
        session.stateProperty(),
        session.lineProperty());
  }

  private boolean isAway() {
    return session.lineProperty().get() instanceof Line.Offline;
  }

  /** Why the hub is away, in a sentence; empty while it is not. */
  StringBinding whyAway() {
    return Bindings.createStringBinding(
        () ->
            session.lineProperty().get() instanceof Line.Offline(var _, String sentence)
                ? texts.get("hub.offline.why", sentence)
                : "",
        session.lineProperty());
  }

  /** How far the log is remembered; empty where it is whole, or not remembered at all. */
  StringBinding log() {
    return Bindings.createStringBinding(
        () ->
            session
                .logSyncProperty()
                .get()
                .filter(sync -> sync.running() || !sync.whole())
                .filter(sync -> sync.running() || sync.rows() > 0)
                .map(this::log)
                .orElse(""),
        session.logSyncProperty());
  }

  private String log(LogSync sync) {
    String rows = formats.number(sync.rows());
    return sync.total().isPresent()
        ? texts.get(
            sync.running() ? "log.running.known" : "log.inPart.known",
            rows,
            formats.number(sync.total().getAsLong()))
        : texts.get(sync.running() ? "log.running.some" : "log.inPart.some", rows);
  }

  /** How far that is, from 0 to 1; below 0 where it is not known. */
  DoubleBinding logProgress() {
    return Bindings.createDoubleBinding(
        () -> session.logSyncProperty().get().map(StatusViewModel::share).orElse(0.0),
        session.logSyncProperty());
  }

  private static double share(LogSync sync) {
    return sync.total().isPresent()
        ? Math.min(1, sync.rows() / Math.max(1.0, (double) sync.total().getAsLong()))
        : NOT_KNOWN;
  }

  /** How many writes no hub has confirmed, and how many need a look; empty for none. */
  StringBinding outbox() {
    return Bindings.createStringBinding(
        () -> outbox(outbox.stateProperty().get()), outbox.stateProperty());
  }

  private String outbox(OutboxState state) {
    if (state instanceof OutboxState.Failed) {
      return texts.get("outbox.failed");
    }
    List<QueuedWrite> unconfirmed = state.unconfirmed();
    if (unconfirmed.isEmpty()) {
      return "";
    }
    long looks =
        unconfirmed.stream()
            .map(QueuedWrite::state)
            .filter(one -> one == QueuedWrite.State.UNKNOWN || one == QueuedWrite.State.REFUSED)
            .count();
    String count = formats.number(unconfirmed.size());
    return looks == 0
        ? texts.get("outbox.count", count)
        : texts.get("outbox.countAndLook", count, formats.number(looks));
  }

  /** The number of the first write that needs a look; empty for none. */
  Optional<Long> firstToLookAt() {
    return outbox.stateProperty().get().unconfirmed().stream()
        .filter(
            one ->
                one.state() == QueuedWrite.State.UNKNOWN
                    || one.state() == QueuedWrite.State.REFUSED)
        .map(QueuedWrite::number)
        .findFirst();
  }
}
