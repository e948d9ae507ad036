package io.hubconsole.ui.appearance;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times and numbers as an operator reads them: local, in the language of the screens. */
public final class Formats {
  private final Locale locale;
  private final ZoneId zone;
  private final NumberFormat numbers;
  private final DateTimeFormatter clockTime;
  private final DateTimeFormatter minute;
  private final DateTimeFormatter exactTime;
  private final DateTimeFormatter day;

  public Formats(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.numbers = NumberFormat.getIntegerInstance(locale);
    this.clockTime = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
    this.minute = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    this.exactTime = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(zone);
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
  }

  /** {@code 14:02:11}. */
  public String clockTime(Instant time) {
    return clockTime.format(time);
  }

  /** {@code 14:02:11}, and the day before it where that is not today. */
  public String moment(Instant time, Instant now) {
    return dayUnlessToday(time, now) + clockTime(time);
  }

  /** {@code 14:02}, and the day before it where that is not today. */
  public String minute(Instant time, Instant now) {
    return dayUnlessToday(time, now) + minute.format(time);
  }

  private String dayUnlessToday(Instant time, Instant now) {
    return day(time).equals(day(now)) ? "" : day(time) + " ";
  }

  /** {@code 2026-11-24 14:02:11.083}. */
  public String exactTime(Instant time) {
    return exactTime.format(time);
  }

  /** {@code 24 Nov 2026}. */
  public String day(Instant time) {
    return day.format(time);
  }

  /** {@code 20,000}. */
  public String number(long number) {
    return numbers.format(number);
  }

  public Locale locale() {
    return locale;
  }

  public ZoneId zone() {
    return zone;
  }
}
