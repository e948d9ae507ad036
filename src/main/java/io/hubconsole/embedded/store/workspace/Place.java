package io.hubconsole.embedded.store.workspace;

import org.jspecify.annotations.Nullable;

/** Where a value stands: its file, and its path within, such as {@code cases[12].guid}. */
record Place(String file, @Nullable Place above, String step) {

  static Place ofFile(String file) {
    return new Place(file, null, "");
  }

  Place field(String name) {
    return new Place(file, this, name);
  }

  Place item(int index) {
    return new Place(file, this, "[" + index + "]");
  }

  String path() {
    if (above == null) {
      return step;
    }
    String before = above.path();
    return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
  }
}
