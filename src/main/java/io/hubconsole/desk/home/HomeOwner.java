package io.hubconsole.desk.home;

import io.hubconsole.storage.LockFile;
import io.hubconsole.storage.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The console that has a home to itself, for as long as it lives. A later one asks it to show its
 * window instead of opening another over the same files.
 */
public final class HomeOwner implements AutoCloseable {
  /** How long one that is starting or ending may take until it answers or has gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final long LOOK_MILLIS = 100;

  private final LockFile lock;
  private final Door door;
  private final List<Wish> wanted = new ArrayList<>();
  private @Nullable Consumer<Wish> show;

  private HomeOwner(LockFile lock, WholeFile sign) throws IOException {
    this.lock = lock;
    this.door = Door.open(sign, this::raise);
  }

  /** What came of wanting a home. */
  public sealed interface Taking {
    /** It is this console's, until the owner is closed. */
    record Taken(HomeOwner owner) implements Taking {}

    /** Another console has it, and shows its window now. */
    record Raised() implements Taking {}

    /** Another console has it, and does not answer. */
    record NoAnswer() implements Taking {}
  }

  /**
   * Takes a home, or has the console that has it show itself. Waits some seconds for one that does
   * not answer. What a console left that was killed is no hindrance.
   *
   * @param wish what a console that has it is asked for
   * @throws IOException where the home cannot be written, or this machine has no port to listen on
   */
  public static Taking take(HomeFolder home, Wish wish) throws IOException {
    return take(home, wish, PATIENCE);
  }

  static Taking take(HomeFolder home, Wish wish, Duration patience) throws IOException {
    OwnFolder.begin(home.path());
    WholeFile sign = new WholeFile(home.door(), new OwnerOnly()::attributes);
    long end = System.nanoTime() + patience.toNanos();
    do {
      Optional<LockFile> lock = LockFile.tryTake(home.lock());
      if (lock.isPresent()) {
        return new Taking.Taken(owner(lock.get(), sign));
      }
      if (DoorSign.read(sign).filter(there -> Door.knock(there, wish)).isPresent()) {
        return new Taking.Raised();
      }
    } while (paused() && System.nanoTime() - end < 0);
    return new Taking.NoAnswer();
  }

  private static HomeOwner owner(LockFile lock, WholeFile sign) throws IOException {
    try {
      // Who was killed has left a sign that leads nowhere.
      Files.deleteIfExists(sign.path());
      return new HomeOwner(lock, sign);
    } catch (IOException fault) {
      lock.close();
      throw fault;
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(LOOK_MILLIS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Says how the window is shown; done at once where somebody has asked already.
   *
   * @param showing runs on any thread
   */
  public synchronized void onRaise(Consumer<Wish> showing) {
    show = showing;
    wanted.forEach(showing);
    wanted.clear();
  }

  private synchronized void raise(Wish wish) {
    if (show == null) {
      wanted.add(wish);
    } else {
      show.accept(wish);
    }
  }

  /** Lets go of the home. */
  @Override
  public void close() throws IOException {
    try {
      door.close();
    } finally {
      lock.close();
    }
  }
}
