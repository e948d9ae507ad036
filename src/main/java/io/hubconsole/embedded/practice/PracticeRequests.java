package io.hubconsole.embedded.practice;

import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Invents a month of logged calls about the cases of the practice workspace, oldest first. */
final class PracticeRequests {
  static final int COUNT = 20_000;
  static final int DAYS = 30;

  /** Of a thousand calls outside the incidents, how many fail. */
  private static final int SLOW_FAULTS = 26;

  /** A call is about one of the cases that were young at its time. */
  private static final int YOUNG_CASES = 700;

  private final List<ServiceCase> cases;
  private final List<Incident> incidents;
  private final Instant now;
  private final SplittableRandom random;
  private final CallBodies bodies;
  private final int totalWeight;

  PracticeRequests(List<ServiceCase> cases, Instant now, long seed) {
    this.cases = cases;
    this.incidents = Incident.before(now);
    this.now = now;
    this.random = new SplittableRandom(seed);
    this.bodies = new CallBodies(random);
    this.totalWeight = Integration.ALL.stream().mapToInt(Integration::weight).sum();
  }

  /** A call to come: of an integration, or a completion email where it is none. */
  private record Plan(Instant time, @Nullable Integration integration, ServiceCase about) {}

  void write(Consumer<ExternalRequest> rows) {
    long id = 1;
    for (Plan plan : plans()) {
      rows.accept(row(id++, plan));
    }
  }

  private List<Plan> plans() {
    List<Plan> plans = new ArrayList<>(COUNT);
    addEmails(plans);
    for (Incident incident : incidents) {
      for (int i = 0; i < incident.calls(); i++) {
        Instant time = incident.start().plusMillis(random.nextLong(incident.length().toMillis()));
        plans.add(new Plan(time, incident.integration(), caseAt(time)));
      }
    }
    for (Instant time : new DayRhythm(now, DAYS).times(COUNT - plans.size(), random)) {
      plans.add(new Plan(time, integration(), caseAt(time)));
    }
    plans.sort(Comparator.comparing(Plan::time));
    return plans;
  }

  private void addEmails(List<Plan> plans) {
    Instant first = now.minus(Duration.ofDays(DAYS));
    for (ServiceCase done : cases) {
      Instant finished = done.updatedAt();
      if (finished != null && finished.isAfter(first) && isMailed(done)) {
        Instant time = finished.plusMillis(random.nextLong(60_000, 600_000));
        plans.add(new Plan(time.isAfter(now) ? now : time, null, done));
      }
    }
  }

  private boolean isMailed(ServiceCase done) {
    return done.isFinal()
        && done.partnerId() != PracticePartners.QUIET_SHOP
        && CompletedEmailAddress.of(done).isPresent()
        && random.nextInt(4) > 0;
  }

  private Integration integration() {
    int draw = random.nextInt(totalWeight);
    for (Integration integration : Integration.ALL) {
      draw -= integration.weight();
      if (draw < 0) {
        return integration;
      }
    }
    return Integration.ALL.getLast();
  }

  private ServiceCase caseAt(Instant time) {
    int low = 0;
    int high = cases.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cases.get(middle).createdAt().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return cases.get(Math.max(0, low - 1 - random.nextInt(Math.min(YOUNG_CASES, low))));
  }

  private ExternalRequest row(long id, Plan plan) {
    Integration integration = plan.integration();
    if (integration == null) {
      return email(id, plan);
    }
    String message = fault(integration, plan.time());
    String key = integration.metaKey().isEmpty() ? null : bodies.number();
    return new ExternalRequest(
        id,
        integration.type(),
        message == null ? RequestStatus.SUCCESS : RequestStatus.ERROR,
        integration.url(),
        new RequestMeta(plan.about().id(), meta(integration, key)),
        bodies.request(integration, plan.about(), plan.time()),
        message == null
            ? bodies.response(integration, plan.about(), plan.time(), key)
            : bodies.failure(integration, message, plan.time()),
        message,
        plan.time(),
        plan.time());
  }

  private static JsonText meta(Integration integration, @Nullable String key) {
    return key == null
        ? JsonText.EMPTY_OBJECT
        : new JsonText("{\"" + integration.metaKey() + "\":\"" + key + "\"}");
  }

  private @Nullable String fault(Integration integration, Instant time) {
    Optional<Incident> incident =
        incidents.stream().filter(one -> one.covers(integration, time)).findFirst();
    if (incident.isPresent()) {
      return incident.get().message();
    }
    return random.nextInt(1000) < SLOW_FAULTS
        ? PracticePeople.any(integration.faults(), random)
        : null;
  }

  private ExternalRequest email(long id, Plan plan) {
    String address =
        CompletedEmailAddress.of(plan.about()).map(CompletedEmailAddress::address).orElse("");
    return new ExternalRequest(
        id,
        ExternalRequest.COMPLETED_EMAIL,
        RequestStatus.SUCCESS,
        null,
        RequestMeta.ofCase(plan.about().id()),
        "{\"email\": \"" + address + "\", \"language\": \"" + plan.about().language() + "\"}",
        "{\"result\": true}",
        null,
        plan.time(),
        plan.time());
  }
}
