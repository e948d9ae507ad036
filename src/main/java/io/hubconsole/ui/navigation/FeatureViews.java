package io.hubconsole.ui.navigation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The views of the console, each made when it is first wanted; for the UI thread. */
public final class FeatureViews {
  private final Map<ViewName, Supplier<FeatureView>> makers;
  private final Map<ViewName, FeatureView> made = new EnumMap<>(ViewName.class);
  private boolean disposed;

  /**
   * Views that are not made yet.
   *
   * @param makers one for each name
   */
  public FeatureViews(Map<ViewName, Supplier<FeatureView>> makers) {
    this.makers = new EnumMap<>(makers);
  }

  /** The view of that name, the same at each call. */
  public FeatureView get(ViewName name) {
    return made.computeIfAbsent(name, _ -> Objects.requireNonNull(makers.get(name)).get());
  }

  /** Makes one that nobody wanted yet; false where there is none left to make. */
  public boolean makeNext() {
    for (ViewName name : makers.keySet()) {
      if (!disposed && !made.containsKey(name)) {
        var _ = get(name);
        return true;
      }
    }
    return false;
  }

  /** Gives back what those that were made hold; no other is made ahead. */
  public void dispose() {
    disposed = true;
    made.values().forEach(FeatureView::dispose);
  }
}
