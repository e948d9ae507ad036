package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test@example.com",
        "a@b",
        "first.last+tag@sub.example.co.uk",
        "!#$%&'*+-/=?^_`{|}~@example.com",
        "\"john doe\"@example.com",
        "\"a\\\"b\\\\\"@example.com",
        "\"\"@example.com",
        "user@[192.0.2.1]",
        "user@[IPv6:2001:db8::1]",
        "kund@xn--exmple-cua.se",
      })
  void possibleAddresses(String address) {
    assertThat(EmailAddress.read(address)).contains(new EmailAddress(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "test",
        "@example.com",
        "test@",
        "a@b@c",
        "\"a@b\"@example.com",
        "a@b.se\r\nBcc: c@d.se",
        "a@b.se\n",
        "a@b.se\r",
        "\na@b.se",
        "a@b.se, c@d.se",
        "a@b.se;c@d.se",
        "Anna <a@b.se>",
        "<a@b.se>",
        "a(comment)@b.se",
        ".a@b.se",
        "a.@b.se",
        "a..b@c.se",
        "a@b..se",
        "a@.se",
        "a@se.",
        "a b@c.se",
        "a@b c.se",
        "\"a@b.se",
        "\"a\"b\"@c.se",
        "\"a\\\"@c.se",
        "\"a\r\n b\"@c.se",
        "\"a\u0000b\"@c.se",
        "a@[",
        "a@[]",
        "a@[1]2]",
        "a@[1\\2]",
        "a@[1 2]",
        "a@b.se\u0000",
        "åsa@example.com",
        "kund@exämple.se",
        "😀@example.com",
        "\u202Ea@example.com",
        "مثال@مثال.إختبار",
      })
  void impossibleAddresses(String address) {
    assertThat(EmailAddress.read(address)).isEmpty();
  }

  @Test
  void blanksThatCameWithPastingDoNotCount() {
    assertThat(EmailAddress.read(" \ta@b.se \t")).contains(new EmailAddress("a@b.se"));
  }

  @Test
  void lengthsAreThoseOfSmtp() {
    String local = "l".repeat(64);
    assertThat(EmailAddress.read(local + "@b.se")).isPresent();
    assertThat(EmailAddress.read("l" + local + "@b.se")).isEmpty();
    String longest = local + "@" + "d".repeat(EmailAddress.LENGTH - 65);
    assertThat(EmailAddress.read(longest)).isPresent();
    assertThat(EmailAddress.read(longest + "d")).isEmpty();
  }

  @Test
  void megabytesAreRefusedAtOnce() {
    String huge = "a".repeat(8 << 20) + "@" + "b.".repeat(4 << 20);
    long start = System.nanoTime();
    assertThat(EmailAddress.read(huge)).isEqualTo(Optional.empty());
    assertThat(EmailAddress.read(" ".repeat(8 << 20))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }
}
