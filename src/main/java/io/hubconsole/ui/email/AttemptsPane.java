package io.hubconsole.ui.email;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the log says of earlier attempts, newest first. */
final class AttemptsPane extends VBox {
  private final CaseWords words;
  private final Texts texts;

  AttemptsPane(CaseWords words) {
    this.words = words;
    this.texts = words.texts();
    setId("resend-attempts");
    getStyleClass().add("card");
  }

  void show(Attempts attempts) {
    getChildren().setAll(draw(attempts));
  }

  private List<Node> draw(Attempts attempts) {
    return switch (attempts) {
      case Attempts.Asking _ -> List.of(title(texts.get("attempts.asking")));
      case Attempts.Failed(String sentence) ->
          List.of(
              title(texts.get("attempts.failed")),
              wrapped(sentence.isEmpty() ? texts.get("unexpected") : sentence));
      case Attempts.Known(var rows, long count, var provenance) -> {
        List<Node> lines = new ArrayList<>();
        lines.add(
            title(
                count == 0
                    ? texts.get("attempts.none")
                    : texts.get("attempts.title", words.formats().number(count))));
        rows.forEach(row -> lines.add(line(row)));
        if (rows.size() < count) {
          lines.add(
              wrapped(texts.get("attempts.more", words.formats().number(count - rows.size()))));
        }
        lines.add(words.from(provenance));
        yield lines;
      }
    };
  }

  private Node line(ExternalRequest row) {
    Label when =
        new Label(
            texts.get(
                "attempt." + row.status().name(),
                words.time(row.createdAt()),
                Long.toString(row.id())),
            new FontIcon(
                switch (row.status()) {
                  case SUCCESS -> "fth-check-circle";
                  case ERROR -> "fth-alert-triangle";
                }));
    when.getStyleClass().add("attempt-head");
    VBox line = new VBox(2, when);
    if (row.message() != null && !row.message().isBlank()) {
      line.getChildren().add(wrapped(row.message()));
    }
    line.getStyleClass().add("attempt");
    return line;
  }

  private static Label title(String text) {
    Label title = wrapped(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
