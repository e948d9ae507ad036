package io.hubconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

final class QuitViewModelTest {
  private final ReadOnlyObjectWrapper<Optional<Integer>> waiting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final QuitViewModel quit =
      new QuitViewModel(Texts.of(ShellView.class, "shell", Locale.ENGLISH), waiting);

  @Test
  void withoutAMailThatWaitsNothingIsAsked() {
    assertThat(quit.mayQuit()).isTrue();
    assertThat(quit.question().get()).isEmpty();
  }

  @Test
  void aMailThatWaitsIsAskedAboutUntilItHasLeft() {
    waiting.set(Optional.of(7680));
    assertThat(quit.question().get()).isEmpty();
    assertThat(quit.mayQuit()).isFalse();
    assertThat(quit.question().get()).contains("7680");
    waiting.set(Optional.empty());
    assertThat(quit.question().get()).isEmpty();
    waiting.set(Optional.of(7681));
    assertThat(quit.question().get()).as("nobody closes over this one").isEmpty();
    waiting.set(Optional.empty());
    assertThat(quit.mayQuit()).isTrue();
  }

  @Test
  void whoeverStaysIsAskedAgainTheNextTime() {
    waiting.set(Optional.of(7680));
    assertThat(quit.mayQuit()).isFalse();
    quit.stay();
    assertThat(quit.question().get()).isEmpty();
    assertThat(quit.mayQuit()).isFalse();
  }

  @Test
  void whoeverClosesAllTheSameIsNotAskedTwice() {
    waiting.set(Optional.of(7680));
    assertThat(quit.mayQuit()).isFalse();
    quit.quittingProperty()
        .subscribe((_, wanted) -> assertThat(!wanted || quit.mayQuit()).isTrue());
    quit.quitAnyway();
    assertThat(quit.mayQuit()).isTrue();
  }
}
