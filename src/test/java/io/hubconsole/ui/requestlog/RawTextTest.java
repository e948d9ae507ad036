package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.requestlog.FoundWords;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RawTextTest {
  private static RawText of(String text, String search) {
    return RawText.of(text, FoundWords.of(search));
  }

  private static List<String> marked(RawText text) {
    return text.lines().stream()
        .flatMap(line -> line.stretches().stream())
        .filter(RawText.Stretch::found)
        .map(RawText.Stretch::text)
        .toList();
  }

  @Test
  void wordsAreMarkedWhereverTheyStand() {
    RawText text = of("A parcel\nin PARCELS", "parcel  in");
    assertThat(marked(text)).containsExactly("parcel", "in", "PARCEL");
    assertThat(text.firstFound()).isZero();
  }

  @Test
  void aPhraseIsMarkedAsAWhole() {
    RawText text = of("locker\nparcel  Locker, parcel", "\"parcel locker\"");
    assertThat(text.found()).isEqualTo(1);
    assertThat(marked(text)).containsExactly("parcel  Locker");
    assertThat(text.firstFound()).isEqualTo(1);
    assertThat(marked(of("a parcel\nlocker", "\"parcel locker\"")))
        .containsExactly("parcel", "locker");
  }
}
