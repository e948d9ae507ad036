package io.hubconsole.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an operator has set and where the windows were left.
 *
 * @param language of the screens, a tag such as {@code sv}; empty: the system's
 * @param view the view that was open last
 * @param window where the window was; empty before the first close
 * @param columnWidths by view and column, in pixels
 * @param recentLookups queries of the routing view, newest first, each as parameter to value
 * @param savedFilters of the request log, by name, each as the text of the filter
 * @param profile the id of the profile that was opened last
 * @param log how much is kept of the request logs of hubs in folders
 */
public record Settings(
    Optional<String> language,
    Appearance appearance,
    Optional<String> view,
    Optional<WindowPlace> window,
    Map<String, Double> columnWidths,
    List<Map<String, String>> recentLookups,
    Map<String, String> savedFilters,
    Optional<String> profile,
    KeptLog log) {
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          Appearance.SYSTEM,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Map.of(),
          Optional.empty(),
          KeptLog.ALL);

  /** Light, dark, or as the system is. */
  public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
  }

  /**
   * How much is kept of the request log of a hub in a folder; older rows are dropped.
   *
   * @param days older rows are dropped; empty: none for its age
   * @param rows so many are kept in all; empty: any number
   */
  public record KeptLog(OptionalInt days, OptionalLong rows) {
    /** Younger rows stay in any case. */
    public static final int LEAST_DAYS = 31;

    public static final KeptLog ALL = new KeptLog(OptionalInt.empty(), OptionalLong.empty());

    /** What a file says that nobody could choose drops nothing too young, and not everything. */
    public KeptLog {
      days = days.isPresent() ? OptionalInt.of(Math.max(LEAST_DAYS, days.getAsInt())) : days;
      rows = rows.orElse(1) < 1 ? OptionalLong.empty() : rows;
    }

    public static KeptLog ofDays(int days) {
      return new KeptLog(OptionalInt.of(days), OptionalLong.empty());
    }

    public static KeptLog ofRows(long rows) {
      return new KeptLog(OptionalInt.empty(), OptionalLong.of(rows));
    }
  }

  /** Where a window stands, in screen pixels. */
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

  public Settings {
    columnWidths = Map.copyOf(columnWidths);
    recentLookups = List.copyOf(recentLookups);
    savedFilters = Map.copyOf(savedFilters);
  }

  public Settings withLanguage(Optional<String> value) {
    return new Settings(
        value, appearance, view, window, columnWidths, recentLookups, savedFilters, profile, log);
  }

  public Settings withAppearance(Appearance value) {
    return new Settings(
        language, value, view, window, columnWidths, recentLookups, savedFilters, profile, log);
  }

  public Settings withView(String value) {
    return new Settings(
        language,
        appearance,
        Optional.of(value),
        window,
        columnWidths,
        recentLookups,
        savedFilters,
        profile,
        log);
  }

  public Settings withWindow(WindowPlace value) {
    return new Settings(
        language,
        appearance,
        view,
        Optional.of(value),
        columnWidths,
        recentLookups,
        savedFilters,
        profile,
        log);
  }

  public Settings withColumnWidths(Map<String, Double> value) {
    return new Settings(
        language, appearance, view, window, value, recentLookups, savedFilters, profile, log);
  }

  public Settings withRecentLookups(List<Map<String, String>> value) {
    return new Settings(
        language, appearance, view, window, columnWidths, value, savedFilters, profile, log);
  }

  public Settings withSavedFilters(Map<String, String> value) {
    return new Settings(
        language, appearance, view, window, columnWidths, recentLookups, value, profile, log);
  }

  public Settings withProfile(String value) {
    return new Settings(
        language,
        appearance,
        view,
        window,
        columnWidths,
        recentLookups,
        savedFilters,
        Optional.of(value),
        log);
  }

  public Settings withLog(KeptLog value) {
    return new Settings(
        language,
        appearance,
        view,
        window,
        columnWidths,
        recentLookups,
        savedFilters,
        profile,
        value);
  }
}
