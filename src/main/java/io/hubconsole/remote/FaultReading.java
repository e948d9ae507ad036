package io.hubconsole.remote;

import io.hubconsole.hub.InputFault;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the contract's validation messages: {@code child "guid" fails because ["guid" is …]}. */
final class FaultReading {
  private static final Pattern SENTENCE =
      Pattern.compile("child \"([^\"]+)\" fails because \\[\"[^\"]+\" (.+)]", Pattern.DOTALL);

  /** What the contract's reasons begin with, and what they mean. */
  private static final Map<String, InputFault.Kind> KINDS =
      Map.of(
          "is required", InputFault.Kind.REQUIRED,
          "is not allowed to be empty", InputFault.Kind.REQUIRED,
          "must be an integer", InputFault.Kind.NOT_A_NUMBER,
          "must be one of", InputFault.Kind.UNKNOWN_WORD,
          "length must be", InputFault.Kind.TOO_LONG,
          "may hold only letters", InputFault.Kind.BAD_POSTAL_CODE);

  private FaultReading() {}

  /**
   * What is wrong with what was given.
   *
   * @param message the hub's words; any others are kept whole as the reason
   * @param given the values that were sent, by the contract's names
   */
  static InputFault of(String message, Map<String, String> given) {
    Matcher sentence = SENTENCE.matcher(message);
    if (!sentence.matches()) {
      return new InputFault("", InputFault.Kind.OTHER, "", message);
    }
    String field = sentence.group(1);
    String reason = sentence.group(2);
    String value = given.getOrDefault(field, "");
    return new InputFault(field, kind(field, reason, value), value, reason);
  }

  private static InputFault.Kind kind(String field, String reason, String value) {
    for (Map.Entry<String, InputFault.Kind> kind : KINDS.entrySet()) {
      if (reason.startsWith(kind.getKey())) {
        return kind.getValue();
      }
    }
    if (reason.equals("is not known")) {
      return value.strip().matches("-?[0-9]+")
          ? InputFault.Kind.UNKNOWN_ID
          : InputFault.Kind.UNKNOWN_ALIAS;
    }
    return switch (field) {
      case "guid" -> InputFault.Kind.BAD_GUID;
      case "email" -> InputFault.Kind.BAD_ADDRESS;
      case "url" -> InputFault.Kind.BAD_URL;
      case "meta.caseId" -> InputFault.Kind.UNKNOWN_CASE;
      case "meta" -> InputFault.Kind.BAD_META;
      default -> InputFault.Kind.OTHER;
    };
  }
}
