package io.hubconsole.desk.session;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.hub.ServiceOrderHub;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * The session of the profile that is open, and those of profiles that are being left: they let a
 * mail that is leaving end, and close then. For the UI thread, except {@link #close}.
 */
public final class Sessions implements AutoCloseable {
  private final HubOpener opener;
  private final Locale locale;
  private final TaskRunner tasks;
  private final Clock clock;
  private final List<Leaving> leaving = new CopyOnWriteArrayList<>();
  private volatile HubSession current;

  /** A profile that was left, and when its hub is closed, or should be. */
  private record Leaving(Profile profile, CompletableFuture<Boolean> closed) {
    static Leaving of(Profile profile) {
      CompletableFuture<Boolean> closed = new CompletableFuture<>();
      long longest = HubSession.LAST_WORDS.multipliedBy(2).toSeconds();
      return new Leaving(profile, closed.completeOnTimeout(false, longest, TimeUnit.SECONDS));
    }
  }

  /**
   * A session of that profile, which opens when it is told to.
   *
   * @param locale the language of the hubs' own sentences
   */
  public Sessions(Profile first, HubOpener opener, Locale locale, TaskRunner tasks, Clock clock) {
    this.opener = opener;
    this.locale = locale;
    this.tasks = tasks;
    this.clock = clock;
    this.current = session(first);
  }

  private HubSession session(Profile profile) {
    return new HubSession(profile, locale, this::open, tasks, clock);
  }

  /** A folder opens once whoever had it has let go of it. */
  private ServiceOrderHub open(Profile profile, Locale language) {
    if (isEmbedded(profile)) {
      leaving.stream().filter(one -> isEmbedded(one.profile())).forEach(one -> one.closed().join());
    }
    return opener.open(profile, language);
  }

  private static boolean isEmbedded(Profile profile) {
    return !(profile.hub() instanceof Profile.Hub.Remote);
  }

  /** The session of the profile that is open. */
  public HubSession current() {
    return current;
  }

  /** Leaves the profile that is open, and opens that one. */
  public void turnTo(Profile profile) {
    HubSession before = current;
    Leaving gone = Leaving.of(before.profile());
    leaving.add(gone);
    current = session(profile);
    tasks.run(() -> closed(before, gone), _ -> {}, this::notClosed);
    current.open();
  }

  private boolean closed(HubSession before, Leaving gone) {
    try {
      before.close();
      return true;
    } finally {
      gone.closed().complete(true);
      leaving.remove(gone);
    }
  }

  private void notClosed(Exception fault) {
    throw new IllegalStateException("a hub could not be closed", fault);
  }

  /** Closes every session, as {@link HubSession#close} does. */
  @Override
  public void close() {
    current.close();
    leaving.forEach(one -> one.closed().join());
  }
}
