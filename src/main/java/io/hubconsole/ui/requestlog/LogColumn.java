package io.hubconsole.ui.requestlog;

/** The columns of the list, with the widths they begin with, in pixels. */
enum LogColumn {
  TIME(142),
  STATUS(96),
  TYPE(124),
  CASE(66),
  URL(230),
  MESSAGE(240);

  private final double width;

  LogColumn(double width) {
    this.width = width;
  }

  double width() {
    return width;
  }

  /** Under which name its width is kept. */
  String key() {
    return "requestLog." + name();
  }
}
