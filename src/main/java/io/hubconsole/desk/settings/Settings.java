package io.hubconsole.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 */
public record Settings(
    Optional<String> language,
    Appearance appearance,
    Optional<String> view,
    Optional<WindowPlace> window,
    Map<String, Double> columnWidths,
    List<Map<String, String>> recentLookups,
    Map<String, String> savedFilters,
    Optional<String> profile) {
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          Appearance.SYSTEM,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Map.of(),
          Optional.empty());

  /** Light, dark, or as the system is. */
  public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
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
        value, appearance, view, window, columnWidths, recentLookups, savedFilters, profile);
  }

  public Settings withAppearance(Appearance value) {
    return new Settings(
        language, value, view, window, columnWidths, recentLookups, savedFilters, profile);
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
        profile);
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
        profile);
  }

  public Settings withColumnWidths(Map<String, Double> value) {
    return new Settings(
        language, appearance, view, window, value, recentLookups, savedFilters, profile);
  }

  public Settings withRecentLookups(List<Map<String, String>> value) {
    return new Settings(
        language, appearance, view, window, columnWidths, value, savedFilters, profile);
  }

  public Settings withSavedFilters(Map<String, String> value) {
    return new Settings(
        language, appearance, view, window, columnWidths, recentLookups, value, profile);
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
        Optional.of(value));
  }
}
