package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FoundWords;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A request or a response: as a tree where it is JSON, or as it was logged. */
final class BodyPane extends VBox {
  private static final int OPENED_LEVELS = 3;

  private final Texts texts;
  private final Formats formats;
  private final Label facts = new Label();
  private final ToggleButton raw;
  private final Button copy = new Button("", new FontIcon("fth-copy"));
  private final StackPane content = new StackPane();
  private final Label none;
  private final TreeView<JsonBranch> tree = new TreeView<>();
  private final ListView<RawText.Line> lines = new ListView<>();
  private Body body = Body.of(null, FoundWords.NONE);

  /**
   * A pane for the bodies of one kind.
   *
   * @param id what the pane is found by
   * @param name what it is called: request or response
   * @param copied takes a body to be copied
   */
  BodyPane(String id, String name, Texts texts, Formats formats, Consumer<String> copied) {
    this.texts = texts;
    this.formats = formats;
    this.raw = new ToggleButton(texts.get("body.raw"));
    getStyleClass().add("body-pane");
    setId(id);
    Label title = new Label(name);
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    facts.getStyleClass().add("provenance");
    facts.setMinWidth(0);
    facts.tooltipProperty().bind(facts.textProperty().map(Tooltip::new));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    raw.getStyleClass().add("small");
    raw.setId(id + "-raw");
    raw.setAccessibleText(texts.get("body.rawOf", name));
    raw.setMinWidth(USE_PREF_SIZE);
    raw.setOnAction(_ -> draw());
    copy.getStyleClass().addAll("small", "button-icon");
    copy.setAccessibleText(texts.get("body.copy", name));
    copy.setTooltip(new Tooltip(texts.get("body.copy", name)));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(_ -> copied.accept(body.text()));
    HBox head = new HBox(5, title, facts, space, raw, copy);
    head.getStyleClass().add("body-head");
    none = new Label(texts.get("body.none"));
    none.getStyleClass().add("muted");
    tree.setCellFactory(_ -> new JsonCell(() -> body.words()));
    tree.setFixedCellSize(22);
    tree.setAccessibleText(name);
    tree.getStyleClass().add("json-tree");
    lines.setCellFactory(RawLineCell::new);
    lines.setAccessibleText(name);
    lines.getStyleClass().add("raw-lines");
    content.getChildren().addAll(none, tree, lines);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(head, content);
  }

  /** Shows a body; where words were found in it, as it was logged, with the words marked. */
  void show(Body shown) {
    body = shown;
    raw.setVisible(shown.tree().isPresent());
    raw.setManaged(raw.isVisible());
    raw.setSelected(shown.raw().found() > 0);
    copy.setDisable(shown.isEmpty());
    draw();
  }

  private void draw() {
    facts.setText(factsText());
    Optional<JsonBranch> root = body.tree().filter(_ -> !raw.isSelected());
    none.setVisible(body.isEmpty());
    tree.setVisible(root.isPresent());
    lines.setVisible(!body.isEmpty() && root.isEmpty());
    tree.setRoot(root.map(branch -> item(branch, 0)).orElse(null));
    lines.getItems().setAll(lines.isVisible() ? body.raw().lines() : List.of());
    if (lines.isVisible() && body.raw().firstFound() > 0) {
      lines.scrollTo(body.raw().firstFound());
    }
  }

  private String factsText() {
    if (body.isEmpty()) {
      return "";
    }
    String size = texts.get("body.characters", formats.number(body.text().length()));
    if (body.raw().found() > 0 && (raw.isSelected() || body.tree().isEmpty())) {
      return texts.get("body.found", body.raw().found());
    }
    int left = raw.isSelected() ? 0 : body.tree().map(JsonBranch::leftInAll).orElse(0);
    return left == 0 ? size : size + " · " + texts.get("body.cut", JsonBranch.MOST);
  }

  /** Branches below the first levels grow when they are opened. */
  private static TreeItem<JsonBranch> item(JsonBranch branch, int level) {
    TreeItem<JsonBranch> item =
        new TreeItem<>(branch) {
          @Override
          public boolean isLeaf() {
            return branch.below().isEmpty();
          }
        };
    if (level < OPENED_LEVELS && branch.below().size() <= 200) {
      grow(item, level);
      item.setExpanded(true);
    } else if (!branch.below().isEmpty()) {
      item.expandedProperty()
          .subscribe(
              open -> {
                if (open && item.getChildren().isEmpty()) {
                  grow(item, level);
                }
              });
    }
    return item;
  }

  private static void grow(TreeItem<JsonBranch> item, int level) {
    item.getChildren()
        .setAll(item.getValue().below().stream().map(below -> item(below, level + 1)).toList());
  }
}
