package io.hubconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the log is kept, chosen in the settings. */
final class KeptLogTest {
  @TempDir private Path folder;

  private SettingsStore settings() {
    return new SettingsStore(folder.resolve("settings.json"));
  }

  private static KeptLogViewModel model(SettingsStore settings) {
    return new KeptLogViewModel(Texts.of(SettingsView.class, "settings", Locale.ENGLISH), settings);
  }

  private static List<String> names(KeptLogViewModel model) {
    return model.choices().stream().map(model::nameOf).toList();
  }

  @Test
  void nothingIsDroppedUntilItIsConfirmed() {
    SettingsStore settings = settings();
    KeptLogViewModel model = model(settings);
    assertThat(names(model)).containsExactly("everything", "90 days", "1 year", "so many rows");
    assertThat(model.canBeKept().get()).isFalse();
    model.choiceProperty().set(model.choices().get(1));
    assertThat(settings.get().log()).isEqualTo(KeptLog.ALL);
    assertThat(model.canBeKept().get()).isTrue();
    model.keep();
    assertThat(settings().get().log()).isEqualTo(KeptLog.ofDays(90));
    assertThat(model.toldProperty().get()).startsWith("So it is kept from now on.");
    assertThat(model.canBeKept().get()).isFalse();
    model.choiceProperty().set(KeptLog.ALL);
    assertThat(model.toldProperty().get()).isEmpty();
    model.keep();
    assertThat(model.toldProperty().get()).isEqualTo("From now on nothing is dropped.");
  }

  @Test
  void aNumberOfRowsIsReadAsPeopleWriteIt() {
    SettingsStore settings = settings();
    KeptLogViewModel model = model(settings);
    model.choiceProperty().set(model.choices().get(3));
    assertThat(model.isByRows().get()).isTrue();
    for (String bad :
        List.of("", "0", "-5", "many", "1.5", "1,5", "10 00", "99999999999999999999")) {
      model.rowsProperty().set(bad);
      assertThat(model.canBeKept().get()).as(bad).isFalse();
      assertThat(model.fault()).contains("“" + bad + "”");
      model.keep();
      assertThat(settings.get().log()).isEqualTo(KeptLog.ALL);
    }
    for (String good : List.of("2500000", "2.500.000", "2,500,000", "2\u00a0500\u00a0000")) {
      model.rowsProperty().set(good);
      assertThat(model.fault()).as(good).isEmpty();
    }
    model.rowsProperty().set("2 500 000");
    assertThat(model.fault()).isEmpty();
    model.keep();
    assertThat(settings.get().log()).isEqualTo(KeptLog.ofRows(2_500_000));
  }

  @Test
  void whatAFileSaysAndNobodyOffersIsShownAsItIs() {
    SettingsStore settings = settings();
    settings.change(kept -> kept.withLog(new KeptLog(OptionalInt.of(200), OptionalLong.of(5000))));
    KeptLogViewModel model = model(settings);
    assertThat(model.nameOf(model.choiceProperty().get()))
        .isEqualTo("200 days, at most 5,000 rows");
    assertThat(model.canBeKept().get()).isFalse();
  }
}
