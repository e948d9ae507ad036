package io.hubconsole.desk.session;

import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox;
import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.hub.outbox.Target;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A real hub with a line that a test takes away and gives back. While it is away, what was asked
 * for before is answered as of then, and nothing else is.
 */
public final class HubThatGoes {
  public static final String SENTENCE = "The hub does not answer.";

  /** Where to writes go that are queued from the practice profile. */
  public static final Target TARGET =
      new Target("desk", Optional.of(Profile.PRACTICE), "the caller");

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Set<String> askedBefore = ConcurrentHashMap.newKeySet();
  private volatile Line line = new Line.Online();
  private volatile LogSync sync = new LogSync(0, OptionalLong.empty(), true, false);
  private volatile Instant rememberedAt = Instant.EPOCH;
  private volatile Optional<Supplier<Outbox>> outbox = Optional.empty();

  /** That hub behind the line. */
  public ServiceOrderHub over(ServiceOrderHub hub) {
    return (ServiceOrderHub)
        Proxy.newProxyInstance(
            ServiceOrderHub.class.getClassLoader(),
            new Class<?>[] {ServiceOrderHub.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("memory")) {
                return Optional.of(new Memory((ServiceOrderHub) proxy));
              }
              boolean always = Set.of("describe", "close").contains(method.getName());
              if (line instanceof Line.Offline
                  && outbox.isPresent()
                  && method.getName().equals("sendCompletedEmail")) {
                Order order = new Order.Email((ResendOrder) arguments[0]);
                return new ResendAnswer.Queued(outbox.get().get().queue(order, TARGET, ""), false);
              }
              String question = method.getName() + List.of(orNone(arguments));
              if (line instanceof Line.Online) {
                askedBefore.add(question);
              } else if (!always && !askedBefore.contains(question)) {
                throw new HubException.Unavailable(SENTENCE, new IOException("away"));
              }
              try {
                return method.invoke(hub, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            });
  }

  private static Object[] orNone(Object[] arguments) {
    return arguments == null ? new Object[0] : arguments;
  }

  /** The memory of one hub, which answers as the line stands. */
  private final class Memory implements HubMemory {
    private final ServiceOrderHub hub;

    Memory(ServiceOrderHub hub) {
      this.hub = hub;
    }

    @Override
    public Line line() {
      return line;
    }

    @Override
    public <T> Dated<T> dated(Function<ServiceOrderHub, T> question) {
      Optional<Instant> from =
          line instanceof Line.Offline ? Optional.of(rememberedAt) : Optional.empty();
      return new Dated<>(question.apply(hub), from);
    }

    @Override
    public LogSync logSync() {
      return sync;
    }

    @Override
    public Registration listen(Runnable changed) {
      listeners.add(changed);
      return () -> listeners.remove(changed);
    }
  }

  /** What is told while the hub is away goes there. */
  public void queueInto(Supplier<Outbox> kept) {
    outbox = Optional.of(kept);
  }

  /** The hub goes away; what is known is from that moment. */
  public void go(Instant since) {
    rememberedAt = since;
    line = new Line.Offline(since, SENTENCE);
    tell();
  }

  public void comeBack() {
    line = new Line.Online();
    tell();
  }

  public void sync(LogSync now) {
    sync = now;
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** How many follow the line. */
  public int followers() {
    return listeners.size();
  }
}
