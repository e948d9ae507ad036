package io.hubconsole.ui.tour;

import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** What the other systems said: the list, a search, a row, the error groups, a call logged. */
final class RequestLogJob {
  private final Guide guide;
  private final Texts texts;
  private final Consumer<String> told;

  RequestLogJob(Guide guide, Texts texts, Consumer<String> told) {
    this.guide = guide;
    this.texts = texts;
    this.told = told;
  }

  void take(Path pictures) throws IOException {
    guide.press("rail-log");
    guide.picture(pictures.resolve("request-log.png"));
    told.accept(texts.get("log.all", found()));
    guide.type("log-filter", "status:error consignee");
    select(3);
    guide.picture(pictures.resolve("request-log-search.png"));
    told.accept(texts.get("log.search", found()));
    guide.type("log-filter", "");
    select(2);
    guide.picture(pictures.resolve("request-log-row.png"));
    guide.press("log-groups-button");
    select("log-groups", 0);
    guide.picture(pictures.resolve("request-log-errors.png"));
    note(pictures);
    guide.press("log-export-button");
    guide.picture(pictures.resolve("request-log-export.png"));
    guide.press("log-new-button");
    guide.type("log-new-type", "phoneCall");
    guide.type("log-new-case", "0");
    guide.press("log-new-save");
    guide.picture(pictures.resolve("request-log-new.png"));
    guide.press("log-new-button");
    guide.type("log-filter", "status:maybe");
    guide.picture(pictures.resolve("request-log-bad-filter.png"));
    guide.type("log-filter", "status:error xyzzy");
    guide.picture(pictures.resolve("request-log-nothing.png"));
    guide.press("log-clear");
  }

  /** How many rows there are, or what stands in their place. */
  private String found() {
    String rows = guide.read("#log-found");
    return rows.isEmpty() ? guide.read(".empty-state-title") : rows;
  }

  /** Notes what is known of a group, and compares two rows. */
  private void note(Path pictures) throws IOException {
    guide.press("log-note-button");
    guide.type("log-group-note-text", texts.get("log.note"));
    guide.press("log-group-note-save");
    guide.picture(pictures.resolve("request-log-note.png"));
    guide.type("log-filter", "type:fedexBooking");
    select("log-table", 1);
    guide.key("log-table", KeyCode.F3);
    guide.picture(pictures.resolve("request-log-compare-first.png"));
    select("log-table", 4);
    guide.key("log-table", KeyCode.F3);
    guide.picture(pictures.resolve("request-log-compare.png"));
    guide.press("log-compare-same");
    guide.picture(pictures.resolve("request-log-compare-all.png"));
    guide.type("log-filter", "");
  }

  private void select(int row) {
    select("log-table", row);
  }

  private void select(String table, int row) {
    guide.with(table, TableView.class, rows -> rows.getSelectionModel().select(row));
    guide.settle();
  }
}
