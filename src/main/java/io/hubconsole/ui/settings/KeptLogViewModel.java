package io.hubconsole.ui.settings;

import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How much is kept of the logs of hubs in folders. What is chosen holds once it is confirmed: rows
 * that were dropped do not come back.
 */
final class KeptLogViewModel {
  private static final int DAYS = 90;
  private static final int YEAR = 365;
  private static final long ROWS = 1_000_000;

  /** In digits, or those in threes, as people write thousands; 1.5 is not 15. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+|[0-9]{1,3}(?:[ \\u00a0\\u202f.,'][0-9]{3})+");

  private final Texts texts;
  private final SettingsStore settings;
  private final List<KeptLog> choices = new ArrayList<>();
  private final ObjectProperty<KeptLog> choice;
  private final StringProperty rows;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ObjectProperty<KeptLog> kept;

  KeptLogViewModel(Texts texts, SettingsStore settings) {
    this.texts = texts;
    this.settings = settings;
    KeptLog now = settings.get().log();
    this.kept = new SimpleObjectProperty<>(now);
    choices.addAll(
        List.of(
            KeptLog.ALL,
            KeptLog.ofDays(DAYS),
            KeptLog.ofDays(YEAR),
            KeptLog.ofRows(now.rows().orElse(ROWS))));
    if (!choices.contains(now)) {
      choices.add(now);
    }
    this.choice = new SimpleObjectProperty<>(now);
    this.rows = new SimpleStringProperty(Long.toString(now.rows().orElse(ROWS)));
    choice.subscribe((_, _) -> told.set(""));
    rows.subscribe((_, _) -> told.set(""));
  }

  List<KeptLog> choices() {
    return List.copyOf(choices);
  }

  String nameOf(KeptLog one) {
    if (one.equals(KeptLog.ALL)) {
      return texts.get("log.all");
    }
    if (one.days().isEmpty()) {
      return texts.get("log.rows");
    }
    int days = one.days().getAsInt();
    String name = days == YEAR ? texts.get("log.year") : texts.get("log.days", days);
    return one.rows().isEmpty() ? name : texts.get("log.both", name, one.rows().getAsLong());
  }

  /** Whether a number of rows is to be given. */
  BooleanBinding isByRows() {
    return Bindings.createBooleanBinding(() -> isByRows(choice.get()), choice);
  }

  private static boolean isByRows(KeptLog one) {
    return one.days().isEmpty() && one.rows().isPresent();
  }

  /** What would be kept; empty where the number of rows is none. */
  private Optional<KeptLog> wanted() {
    if (!isByRows(choice.get())) {
      return Optional.of(choice.get());
    }
    String written = rows.get().strip();
    if (!NUMBER.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(written.replaceAll("[^0-9]", ""));
      return number < 1 ? Optional.empty() : Optional.of(KeptLog.ofRows(number));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** What is wrong with the number of rows; empty for nothing. */
  String fault() {
    return wanted().isPresent() ? "" : texts.get("log.fault", rows.get());
  }

  /** Whether there is something to confirm. */
  BooleanBinding canBeKept() {
    return Bindings.createBooleanBinding(
        () -> wanted().filter(one -> !one.equals(kept.get())).isPresent(), choice, rows, kept);
  }

  /** Lets it be so from now on. */
  void keep() {
    wanted()
        .ifPresent(
            one -> {
              settings.change(before -> before.withLog(one));
              kept.set(one);
              told.set(texts.get(one.equals(KeptLog.ALL) ? "log.told.all" : "log.told"));
            });
  }

  ObjectProperty<KeptLog> choiceProperty() {
    return choice;
  }

  StringProperty rowsProperty() {
    return rows;
  }

  /** What holds since it was confirmed; empty before. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }
}
