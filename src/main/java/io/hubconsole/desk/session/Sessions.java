package io.hubconsole.desk.session;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.tasks.TaskRunner;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The session of the profile that is open, and those of profiles that are being left: they let a
 * mail that is leaving end, and close then. For the UI thread, except {@link #close}.
 */
public final class Sessions implements AutoCloseable {
  private final HubOpener opener;
  private final Supplier<Locale> language;
  private final TaskRunner tasks;
  private final Clock clock;
  private final List<Leaving> leaving = new CopyOnWriteArrayList<>();
  private volatile HubSession current;

  /** A profile that was left, and when its hub is closed, or should be. */
  private record Leaving(Profile profile, CompletableFuture<?> closed) {
    static Leaving of(HubSession session) {
      long longest = HubSession.LAST_WORDS.multipliedBy(2).toSeconds();
      return new Leaving(
          session.profile(),
          session
              .closed()
              .handle((_, _) -> true)
              .completeOnTimeout(false, longest, TimeUnit.SECONDS));
    }
  }

  /**
   * A session of that profile, which opens when it is told to.
   *
   * @param language of the hubs' own sentences; asked for each session anew
   */
  public Sessions(
      Profile first, HubOpener opener, Supplier<Locale> language, TaskRunner tasks, Clock clock) {
    this.opener = opener;
    this.language = language;
    this.tasks = tasks;
    this.clock = clock;
    this.current = session(first, CompletableFuture.completedFuture(true));
  }

  private HubSession session(Profile profile, CompletableFuture<?> free) {
    return new HubSession(profile, language.get(), opener, tasks, clock, free);
  }

  /** A folder opens once whoever had it has let go of it, and so does a profile's memory. */
  private CompletableFuture<?> free(Profile profile) {
    Predicate<Leaving> mayHaveIt =
        one ->
            one.profile().id().equals(profile.id())
                || (isEmbedded(profile) && isEmbedded(one.profile()));
    return allClosed(leaving.stream().filter(mayHaveIt));
  }

  private static CompletableFuture<?> allClosed(Stream<Leaving> sessions) {
    return CompletableFuture.allOf(
        sessions.map(Leaving::closed).toArray(CompletableFuture<?>[]::new));
  }

  private static boolean isEmbedded(Profile profile) {
    return !(profile.hub() instanceof Profile.Hub.Remote);
  }

  /** The session of the profile that is open. */
  public HubSession current() {
    return current;
  }

  /** Whether a profile is open, or was left and is not closed yet. */
  public boolean has(String profileId) {
    return current.profile().id().equals(profileId)
        || leaving.stream().anyMatch(one -> one.profile().id().equals(profileId));
  }

  /** Leaves the profile that is open, and opens that one. */
  public void turnTo(Profile profile) {
    HubSession before = current;
    Leaving gone = Leaving.of(before);
    leaving.add(gone);
    var _ = gone.closed().thenRun(() -> leaving.remove(gone));
    current = session(profile, free(profile));
    tasks.run(() -> closed(before), _ -> {}, this::notClosed);
    current.open();
  }

  private static boolean closed(HubSession before) {
    before.close(HubSession.LAST_WORDS);
    return true;
  }

  private void notClosed(Exception fault) {
    throw new IllegalStateException("a hub could not be closed", fault);
  }

  /** Closes every session, as {@link HubSession#close} does, and waits for each kind a minute. */
  @Override
  public void close() {
    try {
      current.close();
    } finally {
      allClosed(leaving.stream())
          .<Object>handle((_, _) -> true)
          .completeOnTimeout(false, HubSession.LAST_WORDS_OF_WINDOW.toSeconds(), TimeUnit.SECONDS)
          .join();
    }
  }
}
