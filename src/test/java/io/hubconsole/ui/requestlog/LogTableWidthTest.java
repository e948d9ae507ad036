package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns fill the list at every width, and what is long gets the room. */
@ExtendWith(HeadlessScreen.class)
class LogTableWidthTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {776, 1056, 1376, 2500})
  void addressesAndMessagesGetTheRoom(int width) {
    LogTable table = HeadlessScreen.onUiThread(() -> laidOut(width));
    double columns = table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    assertThat(columns).isBetween(width - 30.0, width + 1.0);
    for (LogColumn column : LogColumn.values()) {
      assertThat(widthOf(table, column))
          .as(column.name())
          .isBetween(column.narrowest(), column.widest());
    }
    double address = widthOf(table, LogColumn.URL);
    double message = widthOf(table, LogColumn.MESSAGE);
    assertThat(address).isGreaterThan(120);
    assertThat(message).isGreaterThan(120);
    assertThat(address + message).isGreaterThan(240 + (width - 776) / 2.0);
  }

  private static double widthOf(LogTable table, LogColumn column) {
    return table.getColumns().get(List.of(LogColumn.values()).indexOf(column)).getWidth();
  }

  private LogTable laidOut(int width) {
    Texts texts = Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH);
    ColumnWidths widths =
        new ColumnWidths(
            new SettingsStore(folder.resolve("settings.json")), new SameThreadTaskRunner());
    LogTable table = new LogTable(texts, new TimeWords(Locale.ENGLISH, ZoneOffset.UTC), widths);
    Scene scene = new Scene(table, width, 300);
    scene.getRoot().applyCss();
    scene.getRoot().resize(width, 300);
    scene.getRoot().layout();
    scene.getRoot().layout();
    return table;
  }
}
