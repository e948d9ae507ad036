package io.hubconsole.embedded.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.email.CompletedEmailCases.CaseNames;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletedEmailComposerTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final CompletedEmailComposer composer = new CompletedEmailComposer(MailHub.SENDER);

  @Test
  void theHeadersSayWhatTheMailIs() throws Exception {
    PreparedMail mail = compose(serviceCase("sv-se", "SE", "Åsa", "Kyl 300"));
    MimeMessage message = parse(mail);
    assertThat(message.getFrom())
        .containsExactly(new InternetAddress("no-reply@hub.example", "Nordbutiken Service"));
    assertThat(message.getHeader("To")).containsExactly("kund@example.se");
    assertThat(message.getSubject())
        .isEqualTo("Din reparation är klar: Fjällmark Kyl 300 (ärende 4711)");
    assertThat(message.getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(message.getMessageID()).isEqualTo(mail.messageId());
    assertThat(mail.messageId()).matches("<[0-9a-f-]{36}@hub\\.example>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getContentLanguage()).containsExactly("sv-SE");
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(mail.content().chars()).allMatch(sign -> sign < 128);
    assertThat(mail.content().lines()).allMatch(line -> line.length() <= 998);
  }

  @Test
  void bothPartsSayAllThatIsKnown() throws Exception {
    MimeMessage message = parse(compose(serviceCase("sv", "SE", "Åsa", "Kyl 300")));
    assertThat(text(message))
        .isEqualToNormalizingNewlines(
            """
            Hej Åsa!

            Reparationen som du beställde är klar.

            Produkt: Fjällmark Kyl 300
            Serienummer: SN-1
            Ärendenummer: 4711
            Orderreferens: PO-99

            Verkstad
            Verkstan i Växjö
            Storgatan 1
            352 36 Växjö
            +46 470 123 45

            Vad händer nu?
            Produkten skickas tillbaka till dig eller till stället där du lämnade in den. Har du \
            frågor om reparationen, kontakta verkstaden ovan och uppge ditt ärendenummer.

            Vänliga hälsningar
            Nordbutiken
            """);
    assertThat(html(message))
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"sv-SE\">")
        .contains(
            List.of(
                "Hej Åsa!",
                "Fjällmark Kyl 300",
                "SN-1",
                "4711",
                "PO-99",
                "Verkstan i Växjö",
                "352 36 Växjö",
                "Vänliga hälsningar"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "sv-se, -, sv-SE, Hej Åsa!",
        "sv, DK, sv-SE, Hej Åsa!",
        "SV_SE, -, sv-SE, Hej Åsa!",
        "da-dk, SE, da-DK, Hej Åsa",
        "nb-no, SE, nb-NO, Hei Åsa!",
        "no, SE, nb-NO, Hei Åsa!",
        "fi-fi, SE, fi-FI, Hei Åsa!",
        "en, SE, en, 'Hello Åsa,'",
        "-, fi, fi-FI, Hei Åsa!",
        "-, DE, en, 'Hello Åsa,'",
        "-, -, en, 'Hello Åsa,'",
        "tlh, NO, nb-NO, Hei Åsa!",
        "'', -, en, 'Hello Åsa,'",
      })
  void theLanguageIsThatOfTheCase(
      @Nullable String language, @Nullable String country, String tag, String greeting)
      throws Exception {
    MimeMessage message = parse(compose(serviceCase(language, country, "Åsa", "Kyl 300")));
    assertThat(message.getContentLanguage()).containsExactly(tag);
    assertThat(text(message).lines().findFirst()).contains(greeting);
  }

  @Test
  void everyLanguageHasEveryText() {
    List<String> english = keys(Locale.ENGLISH);
    for (LetterLanguage language : LetterLanguage.values()) {
      assertThat(keys(language.locale())).as("%s", language).isEqualTo(english);
    }
    assertThat(
            Texts.of(LetterContent.class, "letter", Locale.forLanguageTag("fi-FI"))
                .get("letter.closing"))
        .isEqualTo("Ystävällisin terveisin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\nBcc: evil@example.com",
        "x\r\n\r\n<script>alert(1)</script>",
        "{{{subject}}} {{>completed-email.txt.mustache}} {0} '",
        "<b>&\"'",
        "😀👩‍👩‍👧‍👦 \uD83D",
        "مرحبا \u202Egnirts\u202C",
        "\u0000\u0007\u0085\u2028",
      })
  void noValueBecomesMoreThanAValue(String value) throws Exception {
    PreparedMail mail = compose(serviceCase("en", "GB", value, value));
    MimeMessage message = parse(mail);
    assertThat(Collections.list(message.getAllHeaders()))
        .extracting(header -> header.getName())
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted");
    assertThat(message.getSubject()).doesNotContain("\r", "\n");
    assertThat(html(message)).doesNotContain("<script>", "<b>", "\u202E");
    assertThat(text(message)).doesNotContain("\u202E", "\u0000");
    assertThat(((MimeMultipart) message.getContent()).getCount()).isEqualTo(2);
  }

  @Test
  void namesOfAnyLetterArriveAsTheyAre() throws Exception {
    MimeMessage message = parse(compose(serviceCase("en", "GB", "😀 李小龍 مرحبا", "Ж-1")));
    assertThat(text(message)).startsWith("Hello 😀 李小龍 مرحبا,");
    assertThat(message.getSubject()).contains("Ж-1");
  }

  @Test
  void aVeryLongValueIsShortened() throws Exception {
    PreparedMail mail = compose(serviceCase("en", "GB", "😀".repeat(500_000), "M".repeat(500_000)));
    assertThat(mail.content().length()).isLessThan(20_000);
    assertThat(text(parse(mail))).startsWith("Hello " + "😀".repeat(120) + "…,");
  }

  @Test
  void aCaseThatKnowsNothingStillGetsAWholeLetter() throws Exception {
    ServiceCase bare =
        new ServiceCase(
            1,
            MailHub.DONE,
            7,
            null,
            "final",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            NOW,
            null,
            JsonText.EMPTY_OBJECT);
    CaseNames nothing =
        new CaseNames(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    MimeMessage message = parse(composer.compose(bare, nothing, new EmailAddress("a@b.se"), NOW));
    assertThat(message.getSubject()).isEqualTo("Your repair is finished (case 1)");
    assertThat(text(message)).startsWith("Hello,").doesNotContain("Workshop\n", "null");
  }

  @Test
  void anOddButPossibleAddressIsKeptByteForByte() throws Exception {
    for (String address : List.of("\"john doe\"@example.com", "a@[192.0.2.1]")) {
      PreparedMail mail =
          composer.compose(
              serviceCase("en", "GB", "A", "B"), names(), new EmailAddress(address), NOW);
      assertThat(mail.receiver()).isEqualTo(address);
      assertThat(((InternetAddress) parse(mail).getAllRecipients()[0]).getAddress())
          .isEqualTo(address);
    }
  }

  private PreparedMail compose(ServiceCase serviceCase) {
    return composer.compose(serviceCase, names(), new EmailAddress("kund@example.se"), NOW);
  }

  private static CaseNames names() {
    return new CaseNames(
        Optional.of("Nordbutiken"),
        Optional.of("Fjällmark"),
        Optional.of("Kylskåp"),
        Optional.of(
            new ContactData(
                1,
                null,
                null,
                null,
                "Verkstan i Växjö",
                null,
                null,
                "Storgatan 1",
                "352 36",
                "Växjö",
                "SE",
                "+46 470 123 45",
                null,
                null,
                null,
                null,
                null,
                null)));
  }

  private static ServiceCase serviceCase(
      @Nullable String language, @Nullable String country, String name, String model) {
    ContactData consumer =
        new ContactData(
            1, null, name, null, null, null, null, null, null, null, country, null, null, null,
            null, null, null, null);
    return new ServiceCase(
        4711,
        MailHub.DONE,
        7,
        3,
        "final",
        language,
        "PO-99",
        null,
        null,
        null,
        null,
        consumer,
        null,
        null,
        null,
        new ServiceCase.ProductData(1, 2, model, "SN-1", null),
        NOW,
        null,
        JsonText.EMPTY_OBJECT);
  }

  private static MimeMessage parse(PreparedMail mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
  }

  private static String text(MimeMessage message) throws Exception {
    return part(message, 0, "text/plain; charset=UTF-8");
  }

  private static String html(MimeMessage message) throws Exception {
    return part(message, 1, "text/html; charset=UTF-8");
  }

  private static String part(MimeMessage message, int index, String type) throws Exception {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getBodyPart(index).getContentType()).isEqualTo(type);
    return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
  }

  private static List<String> keys(Locale locale) {
    return Texts.of(LetterContent.class, "letter", locale).bundle().keySet().stream()
        .sorted()
        .toList();
  }
}
