package io.hubconsole.desk.requestlog;

/** The files that rows of the log can be written to. */
public enum ExportFormat {
  /** For spreadsheets: semicolons, and a mark that tells them it is UTF-8. */
  CSV("csv"),
  /** One row of the contract a line. */
  JSON_LINES("jsonl"),
  /** For the network views of browsers. */
  HAR("har");

  private final String extension;

  ExportFormat(String extension) {
    this.extension = extension;
  }

  /** The end of a file's name, without the dot. */
  public String extension() {
    return extension;
  }
}
