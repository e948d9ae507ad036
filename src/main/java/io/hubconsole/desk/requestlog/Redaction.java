package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of logged texts what must not be passed on. JSON and XML stay what they are.
 *
 * <p>It knows what is usual: bearer and basic tokens, the hub's own token, passwords, secrets and
 * personal numbers by their names, email addresses. It cannot know every secret that another system
 * may have written.
 */
public enum Redaction {
  /** Everything as it was logged. */
  NONE,
  /** Without tokens, passwords and personal numbers. */
  SECRETS,
  /** Without tokens, passwords, personal numbers and email addresses. */
  SECRETS_AND_ADDRESSES;

  private static final String TOKEN = "[token]";
  private static final String ADDRESS = "[address]";

  private static final List<Rules> SECRET_RULES = secrets();
  private static final List<Rules> ALL_RULES = secretsAndAddresses();

  /**
   * What is looked for, and what stands in its place.
   *
   * @param sign stands in every text in which there is something to find
   */
  private record Rule(Pattern pattern, String replacement, String sign) {
    static Rule of(String pattern, String replacement, String sign) {
      return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement, sign);
    }

    String carriedOut(String text) {
      return text.contains(sign) ? pattern.matcher(text).replaceAll(replacement) : text;
    }
  }

  /**
   * Rules in their order.
   *
   * @param needed one of them stands in every text in which there is something to find
   */
  private record Rules(Signs needed, List<Rule> all) {
    static Rules of(Signs needed, Rule... all) {
      return new Rules(needed, List.of(all));
    }

    String carriedOut(String text) {
      if (!needed.standIn(text)) {
        return text;
      }
      String kept = text;
      for (Rule rule : all) {
        kept = rule.carriedOut(kept);
      }
      return kept;
    }
  }

  private static List<Rules> secrets() {
    return List.of(
        Rules.of(
            Signs.of("bearer", "basic"),
            Rule.of("\\b(bearer|basic)(\\s+|%20|\\+)[a-z0-9._~+/=-]{4,}+", "$1$2" + TOKEN, "")),
        Rules.of(
            Signs.of("://"),
            Rule.of("(://)[^/\\s@:\"'<>]++:[^/\\s@\"'<>]++@", "$1" + TOKEN + "@", "@")),
        named());
  }

  private static Rules named() {
    // Ends of names: what stands before them does not matter, and need not be looked at.
    String name =
        "(?:token|api[_-]?key|secret|pass(?:word|wd|phrase|ord)?|pwd|pin[_-]?code"
            + "|authorization|cookie"
            // Passwords and personal numbers of the north, however their letters are written.
            + "|l\\S{1,6}senord|adgangskode|kodeord|salasana|personn(?:umme)?r"
            + "|f\\S{1,6}dselsn(?:umme)?r|henkil\\S{1,6}tunnus|hetu|cpr(?:[_-]?n(?:umme)?r)?|ssn)";
    String endOfText = "(?s:.*?)(?<=(?<!\\\\)(?:\\\\\\\\){0,20})\"";
    return Rules.of(
        Signs.of(
            "token",
            "apikey",
            "api_key",
            "api-key",
            "secret",
            "pass",
            "pwd",
            "pincode",
            "pin_code",
            "pin-code",
            "authorization",
            "cookie",
            "senord",
            "adgangskode",
            "kodeord",
            "salasana",
            "personn",
            "dselsn",
            "tunnus",
            "hetu",
            "cpr",
            "ssn"),
        // JSON that is itself a text within JSON.
        Rule.of("(" + name + "\\\\\"\\s*+:\\s*+\\\\\").*?(\\\\\")", "$1" + TOKEN + "$2", "\\\""),
        Rule.of("(" + name + "\"\\s*+:\\s*+)\"" + endOfText, "$1\"" + TOKEN + "\"", "\""),
        Rule.of("(" + name + "\"\\s*+:\\s*+)-?[0-9][0-9.e+-]*+", "$1\"" + TOKEN + "\"", "\""),
        Rule.of(
            "(<[\\w:.-]{0,60}?" + name + "(?:\\s[^<>]{0,200}+)?>)[^<]++(?=</)", "$1" + TOKEN, "</"),
        Rule.of("(" + name + "=[\"']?)(?!\\[token])[^&\\s\"'<>;,\\\\]++", "$1" + TOKEN, "="),
        Rule.of(
            "(" + name + "\\s*+:\\s*+)(?!(?:bearer|basic)\\b)[^\\s\"',;<>{}\\[\\]\\\\]++",
            "$1" + TOKEN,
            ":"));
  }

  private static List<Rules> secretsAndAddresses() {
    String part = "[\\p{L}\\p{N}_.+~!#$*^-]";
    String domain = "[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*+";
    Rule address =
        Rule.of(
            "(?<!"
                + part
                + ")"
                + part
                + "++(?:'"
                + part
                + "{1,60}+){0,2}+(?:@|%40|\\\\u0040)"
                + domain,
            ADDRESS,
            "");
    return Stream.concat(
            secrets().stream(), Stream.of(Rules.of(Signs.of("@", "%40", "\\u0040"), address)))
        .toList();
  }

  /** The text without what must go. */
  public String of(String text) {
    List<Rules> all =
        switch (this) {
          case NONE -> List.of();
          case SECRETS -> SECRET_RULES;
          case SECRETS_AND_ADDRESSES -> ALL_RULES;
        };
    String kept = text;
    for (Rules rules : all) {
      kept = rules.carriedOut(kept);
    }
    return kept;
  }

  /** The row with all its texts so. */
  public ExternalRequest of(ExternalRequest row) {
    if (this == NONE) {
      return row;
    }
    return new ExternalRequest(
        row.id(),
        row.type(),
        row.status(),
        orNull(row.url()),
        new RequestMeta(row.meta().caseId(), new JsonText(of(row.meta().further().text()))),
        orNull(row.request()),
        orNull(row.response()),
        orNull(row.message()),
        row.createdAt(),
        row.updatedAt());
  }

  private @Nullable String orNull(@Nullable String text) {
    return text == null ? null : of(text);
  }
}
