package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Recognised;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;

/**
 * Takes what is pasted into a field of one line: its line breaks become blanks, where the field
 * would drop them and join the words, and what is longer than anything recognised is cut.
 */
final class OneLine implements UnaryOperator<Change> {
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  static TextFormatter<String> formatter() {
    return new TextFormatter<>(new OneLine());
  }

  @Override
  public Change apply(Change change) {
    String text = change.getText();
    if (!change.isContentChange() || text.isEmpty()) {
      return change;
    }
    int kept = change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
    int room = Math.max(0, Recognised.LONGEST - kept);
    String cut = text.length() > room ? text.substring(0, room) : text;
    String line = BREAKS.matcher(cut).replaceAll(" ");
    if (!line.equals(text)) {
      change.setText(line);
      int end = change.getRangeStart() + line.length();
      change.selectRange(end, end);
    }
    return change;
  }
}
