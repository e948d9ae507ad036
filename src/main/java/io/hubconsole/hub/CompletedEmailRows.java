package io.hubconsole.hub;

import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a request log that tell of attempts to send completion emails. */
public final class CompletedEmailRows {
  private CompletedEmailRows() {}

  /** Those of a case. */
  public static RequestFilter of(int caseId) {
    return RequestFilter.ALL
        .and(new TypeIs(ExternalRequest.COMPLETED_EMAIL, Sense.ONLY))
        .and(new MetaIs("caseId", Integer.toString(caseId), Sense.ONLY));
  }

  /** Whether a row speaks of that address, not of a longer one that holds it. */
  public static boolean names(ExternalRequest row, String address) {
    Pattern whole =
        Pattern.compile(
            "(?<![\\w.+-])" + Pattern.quote(address) + "(?![\\w@-]|\\.\\w)",
            Pattern.CASE_INSENSITIVE);
    return Stream.of(row.request(), row.response(), row.message())
        .anyMatch(text -> text != null && whole.matcher(text).find());
  }
}
