package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.email.MailSettingsReader.Reading;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsReaderTest {
  private final MailSettingsReader reader = new MailSettingsReader(MailHub.TEXTS);

  @Test
  void foldersAndNone() {
    assertThat(reader.read("none")).isEqualTo(new Reading.Sound(new MailSettings.None()));
    assertThat(reader.read("folder:/tmp/mail dir"))
        .isEqualTo(new Reading.Sound(new MailSettings.Folder(Path.of("/tmp/mail dir"))));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://127.0.0.1:2525, '', 127.0.0.1, 2525, NONE",
    "smtp://localhost, '', localhost, 25, NONE",
    "smtp://clerk@localhost:25?tls=none, clerk, localhost, 25, NONE",
    "smtp://[::1]:2525, '', ::1, 2525, NONE",
    "smtp://mail.example, '', mail.example, 587, STARTTLS",
    "smtp://mail.example:25, '', mail.example, 25, STARTTLS",
    "smtp://mail.example:465, '', mail.example, 465, TLS",
    "smtp://mail.example?tls=tls, '', mail.example, 465, TLS",
    "smtp://mail.example:25?tls=none, '', mail.example, 25, NONE",
    "smtp://clerk@mail.example:587?tls=starttls, clerk, mail.example, 587, STARTTLS",
    "smtp://clerk%40shop.example@mail.example:465?tls=tls, clerk@shop.example, mail.example, 465,"
        + " TLS",
  })
  void servers(String text, String user, String host, int port, TlsMode tls) {
    Optional<String> account = user.isEmpty() ? Optional.empty() : Optional.of(user);
    assertThat(reader.read(text))
        .isEqualTo(new Reading.Sound(new MailSettings.Smtp(account, host, port, tls)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', settings.unknown",
    "mail.example, settings.unknown",
    "http://mail.example, settings.unknown",
    "folder:, settings.noFolder",
    "smtp://, settings.badServer",
    "smtp://mail.example:abc, settings.badServer",
    "smtp://mail example:25, settings.badServer",
    "smtp://mail.example:25/inbox, settings.badServer",
    "smtp://mail.example:0, settings.badPort",
    "smtp://mail.example:70000, settings.badPort",
    "smtp://mail.example:25?tls=maybe, settings.badTls",
    "smtp://mail.example:25?x=y, settings.badTls",
    "smtp://clerk:secret@mail.example:25, settings.passwordInUrl",
    "smtp://mail.example:25?tls=tls&tls=none, settings.badTls",
    "smtp://mail.example:25?from=nobody, settings.badFrom",
    "smtp://mail.example:25?from=, settings.badFrom",
    "smtp://mail.example:25?from=a@b.example%0D%0ABcc:c@d.example, settings.badFrom",
    "smtp://clerk@mail.example:25?tls=none, settings.userInTheOpen",
    "smtp://clerk%0D%0ARSET@mail.example:25, settings.badServer",
  })
  void faults(String text, String key) {
    assertThat(reader.read(text)).isEqualTo(new Reading.Faulty(MailHub.TEXTS.get(key)));
  }

  @Test
  void mailsComeFromTheAddressThatIsNamed() {
    assertThat(reader.read("smtp://mail.example?from=service@shop.example"))
        .isEqualTo(
            new Reading.Sound(
                new MailSettings.Smtp(
                    Optional.empty(),
                    "mail.example",
                    587,
                    TlsMode.STARTTLS,
                    Optional.of(new MailSender("service@shop.example", "")))));
  }

  @Test
  void aFolderThatCannotBeIsNamed() {
    assertThat(reader.read("folder:a\0b"))
        .isEqualTo(new Reading.Faulty("\"a\0b\" cannot be the name of a folder."));
  }

  @Test
  void faultsAreToldInSwedish() {
    MailSettingsReader swedish =
        new MailSettingsReader(Texts.of(MailSettings.class, "email", Locale.forLanguageTag("sv")));
    assertThat(swedish.read("folder:"))
        .isEqualTo(new Reading.Faulty("Skriv mappen efter \"folder:\", till exempel folder:mejl."));
  }
}
