package io.hubconsole.embedded.email;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The two shapes of a completion email; a value never becomes part of a template. */
final class LetterTemplates {
  private final Mustache text = template("completed-email.txt.mustache");
  private final Mustache html = template("completed-email.html.mustache");

  String text(LetterContent letter) {
    return filled(text, letter).replace("\r\n", "\n");
  }

  String html(LetterContent letter) {
    return filled(html, letter).replace("\r\n", "\n");
  }

  private static Mustache template(String name) {
    Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(LetterTemplates.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8);
    return new DefaultMustacheFactory().compile(reader, name);
  }

  private static String filled(Mustache template, LetterContent letter) {
    StringWriter written = new StringWriter();
    template.execute(written, values(letter));
    return written.toString();
  }

  private static Map<String, Object> values(LetterContent letter) {
    List<Map<String, String>> details =
        letter.details().stream()
            .map(detail -> Map.of("label", detail.getKey(), "value", detail.getValue()))
            .toList();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("language", letter.languageTag());
    values.put("subject", letter.subject());
    values.put("heading", letter.heading());
    values.put("greeting", letter.greeting());
    values.put("opening", letter.opening());
    values.put("details", details);
    values.put("hasWorkshop", !letter.workshop().isEmpty());
    values.put("workshopHeading", letter.workshopHeading());
    values.put("workshop", letter.workshop());
    values.put("nextHeading", letter.nextHeading());
    values.put("next", letter.next());
    values.put("closing", letter.closing());
    values.put("signature", letter.signature());
    return values;
  }
}
