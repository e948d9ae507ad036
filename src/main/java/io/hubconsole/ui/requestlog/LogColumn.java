package io.hubconsole.ui.requestlog;

/** The columns of the list, with the widths they begin with, in pixels. */
enum LogColumn {
  TIME(158),
  STATUS(96),
  TYPE(124),
  CASE(72),
  URL(210),
  MESSAGE(240);

  private final double width;

  LogColumn(double width) {
    this.width = width;
  }

  double width() {
    return width;
  }

  /** As narrow as it may become: times are read whole. */
  double narrowest() {
    return this == TIME ? width : 48;
  }

  /** Under which name its width is kept. */
  String key() {
    return "requestLog." + name();
  }
}
