package io.hubconsole.hub;

/**
 * What a logged call was about.
 *
 * @param caseId the linked case
 * @param further the keys beside {@code caseId}: a JSON object
 */
public record RequestMeta(int caseId, JsonText further) {
  public static RequestMeta ofCase(int caseId) {
    return new RequestMeta(caseId, JsonText.EMPTY_OBJECT);
  }
}
