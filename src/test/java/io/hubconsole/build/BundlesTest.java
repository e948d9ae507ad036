package io.hubconsole.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.build.Bundles.Bundle;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every text is there, in every language, once, and somebody asks for it. */
class BundlesTest {
  private final Bundles bundles = new Bundles();

  @Test
  void everyBundleSpeaksEnglishAndSwedish() throws Exception {
    assertThat(bundles.all()).hasSizeGreaterThan(5);
    for (Bundle bundle : bundles.all()) {
      assertThat(bundle.keysByLanguage()).as(bundle.name().toString()).containsKeys("", "sv");
    }
  }

  @Test
  void everyLanguageHasTheSameKeysOnce() throws Exception {
    for (Bundle bundle : bundles.all()) {
      Set<String> root = Set.copyOf(new HashSet<>(Bundles.rootKeys(bundle)));
      for (Map.Entry<String, List<String>> language : bundle.keysByLanguage().entrySet()) {
        assertThat(language.getValue())
            .as(bundle.name() + " " + language.getKey())
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(root);
      }
    }
  }

  @Test
  void everyKeyIsUsed() throws Exception {
    for (Bundle bundle : bundles.all()) {
      if (!isUsage(bundle)) {
        assertThat(bundles.unused(bundle)).as("unused in " + bundle.name()).isEmpty();
      }
    }
  }

  @Test
  void noKeyIsMissing() throws Exception {
    assertThat(bundles.missing()).isEmpty();
  }

  @Test
  void aKeyThatNobodyAsksForIsSeen() throws Exception {
    Bundle invented =
        new Bundle(
            Path.of("src/main/resources/io/hubconsole/ui/shell/shell"),
            Map.of("", List.of("brand", "nobody.asks")));
    assertThat(bundles.unused(invented)).containsExactly("nobody.asks");
  }

  /** The command line finds the texts of its help by the names of options: its own test looks. */
  private static boolean isUsage(Bundle bundle) {
    return bundle.name().endsWith("usage");
  }
}
