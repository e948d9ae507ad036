package io.hubconsole.desk.profiles;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubChoice.Behalf;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.NoSuchHub;
import io.hubconsole.desk.hubs.ReadOnlyHub;
import io.hubconsole.desk.profiles.Profile.Hub;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.desk.secrets.SecretFor;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The profiles of a desk with their tokens: kept, tried, opened. All but {@link #all}, {@link
 * #drainedHub} and {@link #faultOfAddress} may wait for a disk, a keychain or a network.
 */
public final class ProfileBook {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileBook.class);

  private final ProfileStore store;
  private final Secrets secrets;
  private final StoredTraces traces;
  private final HubDoors doors;
  private final Path practice;
  private final Clock clock;

  /** Held while a hub in this process is tried: a folder opens once, and a trial lets go of it. */
  private final Lock trial = new ReentrantLock();

  /**
   * A book over that store.
   *
   * @param traces what else is kept of a profile
   * @param practice the folder of the practice hub
   */
  public ProfileBook(
      ProfileStore store,
      Secrets secrets,
      StoredTraces traces,
      HubDoors doors,
      Path practice,
      Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.traces = traces;
    this.doors = doors;
    this.practice = practice;
    this.clock = clock;
  }

  public Profiles all() {
    return store.get();
  }

  /** Why a text is no address of a remote hub, in a sentence; empty where it can be one. */
  public Optional<String> faultOfAddress(String address, Locale locale) {
    return doors.faultOfAddress(address, locale);
  }

  /**
   * The place of the hub that a profile's queued writes leave for by themselves while it is open;
   * empty where none do: what runs in this process is sent to by commands.
   */
  public Optional<String> drainedHub(Profile profile) {
    return switch (profile.hub()) {
      case Hub.Practice _, Hub.Folder _ -> Optional.empty();
      case Hub.Remote(String address) -> doors.placeOf(address);
    };
  }

  /** Whether IT has set a profile for good: it can be opened and given a token, and no more. */
  public boolean isSetByIt(Profile profile) {
    return store.isSetByIt(profile.id());
  }

  /**
   * Keeps a profile in place of the one of its id. A token goes to no other address than the one it
   * was given for: where the address has changed, an older one is forgotten.
   *
   * @throws SetByIt where IT has set it otherwise for good
   * @throws IOException where the token cannot be kept; the profile is not either then
   * @throws java.io.UncheckedIOException where the profiles cannot be written; the profile stays as
   *     it was, with its token, or with the new one where that is for the same address
   */
  public void save(Profile changed, TokenChange token) throws IOException {
    Optional<Profile> was = store.get().withId(changed.id());
    if (isSetByIt(changed) && !was.equals(Optional.of(changed))) {
      throw new SetByIt(changed.name());
    }
    if (token instanceof TokenChange.Replaced(Secret secret)
        && changed.hub() instanceof Hub.Remote(String address)) {
      secrets.keep(new SecretFor(changed.id(), address), secret);
    }
    try {
      store.change(all -> all.with(changed));
    } catch (RuntimeException notKept) {
      forgetAgain(was, changed, notKept);
      throw notKept;
    }
    if (was.isPresent() && isElsewhere(was.get(), changed)) {
      try {
        forgetToken(was.get());
      } catch (IOException stays) {
        // The profile is kept by now, and the old token is found under its own address alone.
        LOG.warn("The token for the former address of {} could not be forgotten.", changed.name());
      }
    }
  }

  /** A token for an address that the profile did not come to have. */
  private void forgetAgain(Optional<Profile> was, Profile changed, RuntimeException notKept) {
    if (was.filter(kept -> kept.hub().equals(changed.hub())).isEmpty()) {
      try {
        forgetToken(changed);
      } catch (IOException stays) {
        notKept.addSuppressed(stays);
      }
    }
  }

  /** Whether the token of one is none of the other's. */
  public static boolean isElsewhere(Profile was, Profile changed) {
    return was.hub() instanceof Hub.Remote && !was.hub().equals(changed.hub());
  }

  /**
   * Removes a profile and all that is kept of it; the hub itself stays as it is. The profile must
   * not be open.
   *
   * @throws SetByIt where IT has set it for good
   * @throws IOException where something of it cannot be forgotten; the profile stays then
   * @throws HubException.Unavailable where its unconfirmed writes cannot; as well
   */
  public void remove(Profile profile) throws IOException {
    if (isSetByIt(profile)) {
      throw new SetByIt(profile.name());
    }
    wipe(profile);
    store.change(all -> all.removed(profile.id()));
  }

  /**
   * Destroys what is kept of a profile: its token, what its hub answered, its unconfirmed writes.
   * The profile itself stays. It must not be open.
   *
   * @throws IOException where something of it cannot be forgotten
   * @throws HubException.Unavailable where its unconfirmed writes cannot
   */
  public void wipe(Profile profile) throws IOException {
    forgetToken(profile);
    traces.erase(profile.id());
  }

  /**
   * How many writes of a profile no hub has confirmed.
   *
   * @throws HubException.Unavailable where the outbox does not answer
   */
  public long unconfirmed(Profile profile) {
    return traces.unconfirmed(profile.id());
  }

  public boolean hasToken(Profile profile) throws IOException {
    return profile.hub() instanceof Hub.Remote(String address)
        && secrets.find(new SecretFor(profile.id(), address)).isPresent();
  }

  /**
   * Forgets the token of a profile for the address it has.
   *
   * @throws IOException where it cannot be forgotten
   */
  public void forgetToken(Profile profile) throws IOException {
    if (profile.hub() instanceof Hub.Remote(String address)) {
      secrets.forget(new SecretFor(profile.id(), address));
    }
  }

  /** Where tokens are kept on this machine. */
  public Secrets.Place place() {
    return secrets.place();
  }

  /**
   * Opens the hub of a profile; one in this process waits for a trial under way.
   *
   * @throws NoSuchHub where there is none, or no token for it
   * @throws HubException where it cannot be opened
   */
  public ServiceOrderHub open(Profile profile, Locale locale) {
    ServiceOrderHub hub = openOnceTried(remembered(profile, choice(profile, locale)), locale);
    return profile.readOnly()
        ? new ReadOnlyHub(hub, texts(locale).get("readOnly", profile.name()))
        : hub;
  }

  private static HubChoice remembered(Profile profile, HubChoice choice) {
    return switch (choice) {
      case HubChoice.Remote there ->
          new HubChoice.Remembered(there, profile.id(), profile.readOnly());
      case HubChoice.Embedded _, HubChoice.Remembered _ -> choice;
    };
  }

  private ServiceOrderHub openOnceTried(HubChoice choice, Locale locale) {
    if (!(choice instanceof HubChoice.Embedded)) {
      return doors.open(choice, locale);
    }
    trial.lock();
    try {
      return doors.open(choice, locale);
    } finally {
      trial.unlock();
    }
  }

  /** Tries the hub of a profile that need not be kept yet; asks it one small question. */
  public ConnectionReport test(Profile profile, TokenChange token, Locale locale) {
    if (profile.hub() instanceof Hub.Remote) {
      return tried(profile, token, locale);
    }
    trial.lock();
    try {
      return tried(profile, token, locale);
    } finally {
      trial.unlock();
    }
  }

  private ConnectionReport tried(Profile profile, TokenChange token, Locale locale) {
    try (ServiceOrderHub hub = doors.open(choice(profile, token, locale), locale)) {
      Instant begun = clock.instant();
      var _ = hub.searchCases(CaseSearch.ALL, PageRequest.first(1));
      return new ConnectionReport.Connected(
          hub.describe(), Duration.between(begun, clock.instant()));
    } catch (NoSuchHub | HubException told) {
      return new ConnectionReport.NotConnected(String.valueOf(told.getMessage()));
    }
  }

  /**
   * How the hub of a profile is opened.
   *
   * @throws NoSuchHub where there is no token for it
   */
  public HubChoice choice(Profile profile, Locale locale) {
    return choice(profile, new TokenChange.Stays(), locale);
  }

  private HubChoice choice(Profile profile, TokenChange token, Locale locale) {
    return switch (profile.hub()) {
      case Hub.Practice _ -> new HubChoice.Practice(practice);
      case Hub.Folder(Path folder, var partner) ->
          new HubChoice.Folder(
              folder, partner.<Behalf>map(Behalf.Partner::new).orElse(new Behalf.LowestPartner()));
      case Hub.Remote(String address) ->
          new HubChoice.Remote(address, token(profile, address, token, locale).text());
    };
  }

  private Secret token(Profile profile, String address, TokenChange token, Locale locale) {
    return switch (token) {
      case TokenChange.Replaced(Secret secret) -> secret;
      case TokenChange.Stays _ -> {
        try {
          yield secrets
              .find(new SecretFor(profile.id(), address))
              .orElseThrow(() -> new NoSuchHub(texts(locale).get("token.none", profile.name())));
        } catch (IOException unreadable) {
          throw new NoSuchHub(texts(locale).get("token.unreadable", profile.name()));
        }
      }
    };
  }

  private static Texts texts(Locale locale) {
    return Texts.of(ProfileBook.class, "profiles", locale);
  }
}
