package io.hubconsole.ui.requestlog;

/** The columns of the list, with the widths they begin with, in pixels. */
enum LogColumn {
  TIME(158),
  STATUS(106),
  TYPE(136),
  CASE(84),
  URL(190),
  MESSAGE(240);

  private final double width;

  LogColumn(double width) {
    this.width = width;
  }

  double width() {
    return width;
  }

  /** As narrow as it may become: what is short is read whole. */
  double narrowest() {
    return switch (this) {
      case TIME, STATUS, TYPE, CASE -> width;
      case URL, MESSAGE -> 60;
    };
  }

  /** As wide as it may become: what is short leaves the room of a wide window to the others. */
  double widest() {
    return switch (this) {
      case TIME, STATUS, CASE -> width + 40;
      case TYPE -> 2 * width;
      // The toolkit adds these up while it shares out the room: no infinities.
      case URL, MESSAGE -> 5000;
    };
  }

  /** Under which name its width is kept. */
  String key() {
    return "requestLog." + name();
  }
}
