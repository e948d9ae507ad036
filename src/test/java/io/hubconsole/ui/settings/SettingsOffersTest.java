package io.hubconsole.ui.settings;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Looks, languages and an empty lookup by the palette alone. */
@ExtendWith(HeadlessScreen.class)
final class SettingsOffersTest {
  @TempDir Path folder;

  private static void choose(ConsoleOnScreen console, String words) {
    console.press(KeyCode.CONTROL, KeyCode.K);
    console.write(words);
    console.press(KeyCode.ENTER);
  }

  @Test
  void everyLookAndLanguageIsFoundByItsName() throws Exception {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      choose(console, "dark");
      console.waitFor(() -> console.desk().settings().get().appearance() == Appearance.DARK);
      HubSession before = console.desk().session();
      choose(console, "swedish");
      console.waitFor(() -> console.desk().settings().get().language().equals(Optional.of("sv")));
      console.waitFor(() -> !console.desk().session().equals(before) && console.isOpen());
      assertThat(console.labelOf(".view-title")).isEqualTo("Routning");
      assertThat(productNames(console)).contains("Mobiltelefon");
      choose(console, "ljust");
      console.waitFor(() -> console.desk().settings().get().appearance() == Appearance.LIGHT);
      assertThat(console.faultsShown()).isEmpty();
    }
  }

  @Test
  void theLookupIsEmptiedFromElsewhere() {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      console.focus("lookup-manufacturer");
      console.write("samsung");
      console.waitFor(() -> !console.answer().isEmpty());
      console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
      choose(console, "clear the");
      console.waitFor(() -> console.textOf("lookup-manufacturer").isEmpty());
    }
  }

  /** As the hub names them. */
  private static List<String> productNames(ConsoleOnScreen console) throws Exception {
    CompletableFuture<List<String>> names = new CompletableFuture<>();
    onUiThread(
        () ->
            console
                .desk()
                .session()
                .ask(
                    hub -> hub.referenceItems(ReferenceKind.PRODUCT_TYPE, RoutingQuery.EMPTY),
                    told -> names.complete(told.value().stream().map(ReferenceItem::name).toList()),
                    names::completeExceptionally));
    return names.get(60, TimeUnit.SECONDS);
  }
}
