package io.hubconsole.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.hubconsole.embedded.store.DatabaseAddressReader.Reading;
import io.hubconsole.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressReaderTest {
  private static final String SECRET = "tell-nobody";

  private static Reading read(String url, Locale locale) {
    return new DatabaseAddressReader(Texts.of(DatabaseAddressReader.class, "store", locale))
        .read(url, Optional.of("someone"), Optional.empty());
  }

  private static DatabaseAddress.Server sound(String url) {
    return read(url, Locale.ENGLISH) instanceof Reading.Sound(DatabaseAddress.Server address)
        ? address
        : fail(url);
  }

  @Test
  void anAddressIsReadWithWhatTheEnvironmentSays() {
    assertThat(sound(" jdbc:postgresql://db.example/hub "))
        .isEqualTo(
            new DatabaseAddress.Server(
                "db.example", "hub", Optional.of("someone"), Optional.empty(), Map.of()));
    DatabaseAddress.Server full =
        sound(
            "jdbc:postgresql://a:5433,[::1]:5432/my%20hub?user=u%40x&password=a+b%26c"
                + "&sslmode=verify-full");
    assertThat(full.hosts()).isEqualTo("a:5433,[::1]:5432");
    assertThat(full.database()).isEqualTo("my hub");
    assertThat(full.user()).contains("u@x");
    assertThat(full.password()).contains("a+b&c");
    assertThat(full.parameters()).containsExactly(Map.entry("sslmode", "verify-full"));
    assertThat(full.toString()).doesNotContain("a+b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/var/hub",
        "jdbc:h2:file:/x",
        "postgresql://h/d",
        "jdbc:postgresql:",
        "jdbc:postgresql:hub",
        "jdbc:postgresql://h",
        "jdbc:postgresql://h/",
        "jdbc:postgresql:///d",
        "jdbc:postgresql://h:port/d",
        "jdbc:postgresql://h/d/e",
        "jdbc:postgresql://h/%",
        "jdbc:postgresql://h/d?socketFactory=x.Y",
        "jdbc:postgresql://h/d?user",
        "jdbc:postgresql://h/d?user=%00",
        "jdbc:postgresql://h/d?options=-c%20fsync=off"
      })
  void whatIsNoneIsTold(String url) {
    for (Locale locale : Texts.LANGUAGES) {
      assertThat(read(url, locale))
          .isInstanceOfSatisfying(
              Reading.Faulty.class,
              faulty ->
                  assertThat(faulty.sentence()).doesNotContain("{", "''").hasSizeGreaterThan(20));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://u:tell-nobody@h/d, A user does not stand before the host",
    "jdbc:postgresql://h/d?passwort=tell-nobody, Behind the question mark",
    "jdbc:mysql://h/d?password=tell-nobody, is given as jdbc:postgresql",
    "jdbc:postgresql://h h/d?password=tell-nobody, That is no address"
  })
  void aPasswordIsNeverTold(String url, String words) {
    assertThat(read(url, Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> assertThat(faulty.sentence()).contains(words).doesNotContain(SECRET));
  }
}
