package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to a case, as a browser or a mail program hands them over. */
class CaseLinkTest {
  private static final String GUID = "d647067f-20d4-4ac3-891e-a4549e727be0";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hubconsole://case/" + GUID,
        "hubconsole://case/" + GUID + "/",
        "HubConsole://Case/D647067F-20D4-4AC3-891E-A4549E727BE0"
      })
  void aLinkNamesItsCase(String link) {
    assertThat(CaseLink.read(link)).contains(UUID.fromString(GUID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hubconsole:",
        "hubconsole://case/",
        "hubconsole://case/7680",
        "hubconsole://case/1-1-1-1-1",
        "hubconsole://resend/" + GUID,
        "hubconsole://case/" + GUID + "/send",
        "hubconsole://case/" + GUID + "?send=1",
        "hubconsole://case/" + GUID + "\n",
        "hubconsole://case/" + GUID + GUID,
        " hubconsole://case/" + GUID,
        "https://case/" + GUID
      })
  void anythingElseIsNoLink(String text) {
    assertThat(CaseLink.read(text)).isEmpty();
  }

  @Test
  void onlyTheLastWordIsTakenForALink() {
    String link = "hubconsole://case/" + GUID;
    assertThat(CaseLink.asOption(link)).containsExactly("--case=" + link);
    assertThat(CaseLink.asOption("--profile", "A", "HUBCONSOLE:x"))
        .containsExactly("--profile", "A", "--case=HUBCONSOLE:x");
    assertThat(CaseLink.asOption(link, "route")).containsExactly(link, "route");
    assertThat(CaseLink.asOption()).isEmpty();
  }
}
