package io.hubconsole.desk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something an operator typed or pasted that the console knows what to do with. */
public sealed interface Recognised {

  /** The guid of a case. */
  record Guid(UUID guid) implements Recognised {}

  record CaseNumber(int number) implements Recognised {}

  record EmailAddress(String address) implements Recognised {}

  /** Four or five digits, a space within allowed. */
  record PostalCode(String code) implements Recognised {}

  Pattern GUID =
      Pattern.compile(
          "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
          Pattern.CASE_INSENSITIVE);

  /** Bounded on both sides of the @, so that no text of any length keeps the UI thread busy. */
  Pattern ADDRESS =
      Pattern.compile(
          "(?<![^\\s<>,;:\"()])[^\\s<>,;:\"()@]{1,64}@"
              + "[^\\s<>,;:\"()@.]{1,63}(?:\\.[^\\s<>,;:\"()@.]{1,63}){1,20}(?!@)");

  Pattern POSTAL_CODE = Pattern.compile("\\d{3} ?\\d{1,2}");
  Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");
  int LONGEST = 10_000;

  /** Everything a text may be, the surest first; empty for a text that is just words. */
  static List<Recognised> in(String text) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Recognised> found = new ArrayList<>();
    Matcher guid = GUID.matcher(read);
    if (guid.find()) {
      found.add(new Guid(UUID.fromString(guid.group().toLowerCase(Locale.ROOT))));
    }
    Matcher address = ADDRESS.matcher(read);
    if (address.find()) {
      found.add(new EmailAddress(address.group()));
    }
    Matcher number = NUMBER.matcher(read.strip());
    if (number.matches()) {
      found.add(new CaseNumber(Integer.parseInt(number.group(1))));
    }
    if (POSTAL_CODE.matcher(read.strip()).matches()) {
      found.add(new PostalCode(read.strip()));
    }
    return found;
  }
}
