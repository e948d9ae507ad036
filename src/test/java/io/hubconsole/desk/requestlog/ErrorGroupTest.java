package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.ui.requestlog.FilledHub;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from an error group to its calls. */
final class ErrorGroupTest {
  private static void logFailure(FilledHub hub, String url, String request) {
    SaveAnswer answer =
        hub.hub()
            .saveRequest(
                new NewExternalRequest(
                    "stockQuery",
                    "error",
                    url,
                    RequestMeta.ofCase(FilledHub.CASE),
                    request,
                    null,
                    "Broken pipe after 12 bytes",
                    Optional.empty()));
    assertThat(answer).isInstanceOf(SaveAnswer.Saved.class);
  }

  private static long found(FilledHub hub, RequestFilter filter) {
    return hub.hub().findRequests(filter, PageRequest.first(1)).count().orElseThrow();
  }

  @Test
  void whatWasLookedForBeforeStillIs(@TempDir Path folder) {
    try (FilledHub hub = new FilledHub(folder.resolve("hub"), 1)) {
      logFailure(hub, "https://stock.example/one", "article 4711");
      logFailure(hub, "https://stock.example/two", "article 4712");
      RequestFilter filter = RequestFilter.ALL.withCommonSearch("4711 pipe");
      ErrorGroup group = ErrorGroups.of(hub.hub(), filter, Map.of()).groups().getFirst();
      assertThat(group.count()).isEqualTo(1);
      RequestFilter within = group.within(filter);
      assertThat(found(hub, within)).isEqualTo(1);
      assertThat(group.within(within)).isEqualTo(within);
    }
  }

  @Test
  void aPhraseThatWasLookedForStaysOne() {
    Fingerprint message = Fingerprint.of("Unexpected \"token in pipe");
    ErrorGroup group =
        new ErrorGroup(
            new ErrorGroup.Key("type", "", message),
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty());
    RequestFilter within = group.within(RequestFilter.ALL.withCommonSearch("\"pipe token\" pipe"));
    assertThat(SearchWords.in(within.commonSearch()))
        .containsExactly("pipe token", "pipe", "Unexpected", "\"token");
  }

  @Test
  void anAddressInBracketsIsAHost(@TempDir Path folder) {
    try (FilledHub hub = new FilledHub(folder.resolve("hub"), 1)) {
      logFailure(hub, "https://[2001:DB8::1]:8443/x", "");
      logFailure(hub, "https://[2001:db8::1]/x", "");
      logFailure(hub, "https://[2001:db8::2]/x", "");
      ErrorGroup group = ErrorGroups.of(hub.hub(), RequestFilter.ALL, Map.of()).groups().getFirst();
      assertThat(group.key().host()).isEqualTo("[2001:db8::1]");
      assertThat(found(hub, group.within(RequestFilter.ALL))).isEqualTo(2);
    }
  }

  @Test
  void aHostIsFoundWhateverFollowsIt(@TempDir Path folder) {
    try (FilledHub hub = new FilledHub(folder.resolve("hub"), 1)) {
      logFailure(hub, "https://stock.example?article=1", "");
      logFailure(hub, "http://stock.example#top", "");
      logFailure(hub, "https://stock.example:8443/x", "");
      logFailure(hub, "https://stock.example.org/x", "");
      ErrorGroup group = ErrorGroups.of(hub.hub(), RequestFilter.ALL, Map.of()).groups().getFirst();
      assertThat(group.count()).isEqualTo(3);
      assertThat(found(hub, group.within(RequestFilter.ALL))).isEqualTo(3);
    }
  }
}
