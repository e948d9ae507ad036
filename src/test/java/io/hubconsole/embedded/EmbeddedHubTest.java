package io.hubconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubUnderTest;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.ServiceOrderHubContract;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract, kept by a hub in this process on H2. */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedHubTest extends ServiceOrderHubContract {
  @Override
  protected HubUnderTest start(Path folder) {
    return new EmbeddedHubUnderTest(SeedHub.filled(folder, WORKSPACES), folder.resolve("mail"));
  }

  @Test
  void itTellsWhatItIs(@TempDir Path folder) {
    try (HubInstance hub = SeedHub.filled(folder.resolve("desk"))) {
      assertThat(SeedHub.ofPartner1(hub).describe())
          .isEqualTo(
              new HubDescription(
                  "desk",
                  HubDescription.Kind.EMBEDDED,
                  new Caller.Partner(1, "InfoCare Workshop SE"),
                  Optional.of(true),
                  HubDescription.Mail.CAPTURED_TO_FOLDER,
                  false,
                  true));
      assertThat(hub.openFor(hub.ofToken("provider-1-token").orElseThrow()).describe())
          .extracting(HubDescription::emailsEnabled)
          .isEqualTo(Optional.empty());
      assertThat(hub.lowestPartner()).contains(new Caller.Partner(1, "InfoCare Workshop SE"));
      assertThat(hub.partner(99)).isEmpty();
      assertThat(hub.ofToken("no such token")).isEmpty();
    }
  }

  @Test
  void itsListsAndSentencesAreInItsLanguage(@TempDir Path folder) {
    SeedHub.filled(folder).close();
    try (HubInstance hub = SeedHub.open(folder, Locale.forLanguageTag("sv-SE"))) {
      assertThat(
              SeedHub.ofPartner1(hub)
                  .referenceItems(ReferenceKind.PRODUCT_TYPE, RoutingQuery.EMPTY))
          .extracting(ReferenceItem::name)
          .containsExactly("Mobiltelefon");
      ServiceOrderHub workshop = hub.openFor(hub.ofToken("provider-1-token").orElseThrow());
      Assertions.assertThatThrownBy(() -> workshop.route(RoutingQuery.EMPTY))
          .isInstanceOf(HubException.Forbidden.class)
          .hasMessageContaining("Bara en servicepartner");
    }
  }
}
