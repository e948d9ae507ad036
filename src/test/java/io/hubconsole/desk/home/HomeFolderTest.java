package io.hubconsole.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
  private static Path find(Map<String, String> environment, String system) {
    return HomeFolder.find(Optional.empty(), environment, "/home/asa", system).path();
  }

  @Test
  void theOneAskedForGoesFirstThenTheVariable() {
    Map<String, String> environment = Map.of("HUB_CONSOLE_HOME", "/set", "XDG_DATA_HOME", "/xdg");
    assertThat(HomeFolder.find(Optional.of(Path.of("asked")), environment, "/u", "Linux").path())
        .isEqualTo(Path.of("asked"));
    assertThat(find(environment, "Linux")).isEqualTo(Path.of("/set"));
    assertThat(find(Map.of("HUB_CONSOLE_HOME", " "), "Linux"))
        .isEqualTo(Path.of("/home/asa/.local/share/hub-console"));
  }

  @Test
  void elseThePlatformsUsualPlace() {
    assertThat(find(Map.of("XDG_DATA_HOME", "/xdg"), "Linux"))
        .isEqualTo(Path.of("/xdg/hub-console"));
    assertThat(find(Map.of(), "FreeBSD")).isEqualTo(Path.of("/home/asa/.local/share/hub-console"));
    assertThat(find(Map.of(), "Mac OS X"))
        .isEqualTo(Path.of("/home/asa/Library/Application Support/Hub Console"));
    assertThat(find(Map.of("LOCALAPPDATA", "/local"), "Windows 11"))
        .isEqualTo(Path.of("/local/Hub Console"));
    assertThat(find(Map.of(), "Windows 11"))
        .isEqualTo(Path.of("/home/asa/AppData/Local/Hub Console"));
  }

  @Test
  void theLogHasAUsualPlaceOfItsOwnUnlessAHomeIsNamed() {
    assertThat(log(Map.of(), "Linux")).isEqualTo(Path.of("/home/asa/.local/state/hub-console"));
    assertThat(log(Map.of("XDG_STATE_HOME", "/state"), "Linux"))
        .isEqualTo(Path.of("/state/hub-console"));
    assertThat(log(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/asa/Library/Logs/Hub Console"));
    assertThat(log(Map.of("LOCALAPPDATA", "/local"), "Windows 11"))
        .isEqualTo(Path.of("/local/Hub Console/log"));
    assertThat(log(Map.of("HUB_CONSOLE_HOME", "/set"), "Linux")).isEqualTo(Path.of("/set/log"));
  }

  private static Path log(Map<String, String> environment, String system) {
    return HomeFolder.find(Optional.empty(), environment, "/home/asa", system).log();
  }

  @Test
  void itHoldsItsParts() {
    HomeFolder home = new HomeFolder(Path.of("/h"));
    assertThat(home.practiceHub()).isEqualTo(Path.of("/h/practice"));
    assertThat(home.settings()).isEqualTo(Path.of("/h/settings.json"));
    assertThat(home.log()).isEqualTo(Path.of("/h/log"));
  }
}
