package io.hubconsole.embedded.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.workspace.ImportAnswer;
import io.hubconsole.embedded.store.workspace.WorkspaceExport;
import io.hubconsole.embedded.store.workspace.WorkspaceImport;
import io.hubconsole.embedded.store.workspace.WorkspaceKind;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PracticeWorkspaceTest {
  private static final Instant NOW = Instant.parse("2026-08-20T10:00:00.123Z");

  @TempDir Path folder;

  private static List<WorkspaceRow> rows(long seed) {
    List<WorkspaceRow> rows = new ArrayList<>();
    new PracticeWorkspace(seed, NOW).everyRow(rows::add);
    return rows;
  }

  private static List<ServiceCase> cases() {
    return rows(PracticeWorkspace.SEED).stream()
        .filter(WorkspaceRow.Case.class::isInstance)
        .map(row -> ((WorkspaceRow.Case) row).serviceCase())
        .toList();
  }

  private static List<ExternalRequest> requests() {
    return rows(PracticeWorkspace.SEED).stream()
        .filter(WorkspaceRow.Request.class::isInstance)
        .map(row -> ((WorkspaceRow.Request) row).request())
        .toList();
  }

  @Test
  void theSameSeedAtTheSameMomentMakesTheSameRows() {
    assertThat(rows(1)).isEqualTo(rows(1)).isNotEqualTo(rows(2));
  }

  @Test
  void aFilledHubExportsAndImportsWithoutAFault() throws Exception {
    Path file = folder.resolve("practice.json");
    Map<WorkspaceKind, Integer> counts;
    try (HubDatabase hub = open("hub")) {
      new PracticeWorkspace(PracticeWorkspace.SEED, NOW).fill(hub, new ContractJson());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      counts = new WorkspaceExport(hub, Locale.ENGLISH).to(out);
      Files.write(file, out.toByteArray());
    }
    assertThat(counts)
        .containsEntry(WorkspaceKind.PRODUCT_TYPES, 12)
        .containsEntry(WorkspaceKind.SERVICE_TYPES, 6)
        .containsEntry(WorkspaceKind.SERVICE_PARTNERS, 3)
        .containsEntry(WorkspaceKind.SERVICE_PROVIDER_COMPETENCES, 600)
        .containsEntry(WorkspaceKind.CASES, 2000)
        .containsEntry(WorkspaceKind.REQUESTS, 20_000);
    assertThat(counts.get(WorkspaceKind.MANUFACTURERS)).isGreaterThanOrEqualTo(20);
    assertThat(counts.get(WorkspaceKind.SERVICE_PROVIDERS)).isGreaterThanOrEqualTo(15);
    try (HubDatabase other = open("other")) {
      assertThat(
              new WorkspaceImport(other, new ContractJson(), Clock.systemUTC(), Locale.ENGLISH)
                  .run(List.of(file)))
          .isEqualTo(new ImportAnswer.Imported(counts));
    }
  }

  private HubDatabase open(String name) {
    return HubDatabase.open(
        folder.resolve(name), Texts.of(HubDatabase.class, "store", Locale.ENGLISH));
  }

  @Test
  void casesAreInBelievableStates() {
    List<ServiceCase> cases = cases();
    assertThat(share(cases, ServiceCase::isFinal)).isBetween(0.50, 0.60);
    assertThat(share(cases, one -> CompletedEmailAddress.of(one).isEmpty())).isBetween(0.02, 0.08);
    assertThat(share(cases, PracticeWorkspaceTest::fromElsewhere)).isBetween(0.05, 0.18);
    assertThat(cases)
        .allSatisfy(
            one -> {
              assertThat(one.createdAt()).isBefore(NOW);
              assertThat(one.updatedAt()).isBetween(one.createdAt(), NOW);
              assertThat(one.language()).isIn("sv-se", "nb-no", "fi-fi", "da-dk");
            });
    assertThat(cases.stream().map(ServiceCase::guid).distinct()).hasSize(2000);
    assertThat(cases.stream().map(ServiceCase::currentStatus).distinct()).hasSizeGreaterThan(6);
  }

  private static boolean fromElsewhere(ServiceCase one) {
    return CompletedEmailAddress.of(one)
        .filter(address -> address.source() != CompletedEmailAddress.Source.CONSUMER)
        .isPresent();
  }

  private static <T> double share(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).count() / (double) all.size();
  }

  @Test
  void theLogIsAliveUpToNow() {
    List<ExternalRequest> requests = requests();
    assertThat(requests).hasSize(20_000);
    assertThat(requests.getLast().createdAt()).isAfter(NOW.minus(Duration.ofHours(1)));
    Instant first = NOW.minus(Duration.ofDays(30));
    assertThat(requests)
        .allMatch(row -> !row.createdAt().isBefore(first) && !row.createdAt().isAfter(NOW));
    assertThat(share(requests, row -> isBelievable(row.request()))).isGreaterThan(0.95);
    assertThat(share(requests, row -> isBelievable(row.response()))).isGreaterThan(0.85);
    Map<String, Long> types =
        requests.stream()
            .collect(Collectors.groupingBy(ExternalRequest::type, Collectors.counting()));
    assertThat(types).hasSize(13).containsKey(ExternalRequest.COMPLETED_EMAIL);
    assertThat(types.values()).allMatch(count -> count > 100);
  }

  private static boolean isBelievable(@Nullable String body) {
    return body != null && body.length() >= 150 && body.length() <= 1500;
  }

  @Test
  void errorsComeInClusters() {
    List<ExternalRequest> requests = requests();
    Predicate<ExternalRequest> failed = row -> row.status() == RequestStatus.ERROR;
    assertThat(share(requests, failed)).isBetween(0.07, 0.09);
    List<Incident> incidents = Incident.before(NOW);
    List<ExternalRequest> within =
        requests.stream()
            .filter(
                row ->
                    incidents.stream()
                        .anyMatch(
                            incident ->
                                row.type().equals(incident.integration().type())
                                    && incident.covers(incident.integration(), row.createdAt())))
            .toList();
    assertThat(within).hasSizeGreaterThan(1000).allMatch(failed);
    assertThat(requests.stream().filter(failed).map(ExternalRequest::message).distinct())
        .hasSizeBetween(10, 30);
  }
}
