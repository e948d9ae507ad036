package io.hubconsole.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StorableTextTest {
  @Test
  void aUsualTextStandsAsItIs() {
    for (String text : List.of("", "å", "😀", "\u0001\u0019\u001b\uffff", "a\\u0000")) {
      assertThat(StorableText.of(text)).isSameAs(text);
      assertThat(StorableText.read(text)).isSameAs(text);
    }
    assertThat(StorableText.ofNullable(null)).isNull();
    assertThat(StorableText.readNullable(null)).isNull();
  }

  @Test
  void everyTextComesBackAndCanBeKeptInBetween() {
    String signs = "\0\u001a\ud800\udc00\udbff\udfffa0😀";
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String stored = StorableText.of(text.toString());
      assertThat(StorableText.read(stored)).isEqualTo(text.toString());
      assertThat(stored).doesNotContain("\0");
      assertThat(new String(stored.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(stored);
    }
  }
}
